namespace JumpCloud.Client;

public partial class DirectoryEventsOperations
{
    private const string Path = "insights/directory/v1/events";

    /// <summary>Lists the events of several organizations in the order of time, with the same query.</summary>
    /// <remarks>
    /// Not verified. JumpCloud documents one <c>x-org-id</c> header per organization, and .NET sends them as one line with commas, which means the same by
    /// the rules of HTTP but not to every server. Compare with one call per organization before you rely on it.
    /// </remarks>
    /// <param name="organizationIds">The organizations, at least one. Each event names its own.</param>
    /// <param name="query">Which events.</param>
    /// <param name="options">What differs for these calls.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <exception cref="ArgumentException">There is no organization, or one of the ids is none.</exception>
    /// <exception cref="JumpCloudApiException">A page could not be had.</exception>
    public virtual IAsyncEnumerable<DirectoryEvent> ListForOrganizationsAsync(
        IReadOnlyList<string> organizationIds, DirectoryEventQuery query, JumpCloudCallOptions? options = null, CancellationToken cancellationToken = default) =>
        calls.ListEventsAsync(new("DirectoryEvents.organizations", Path), EventScope.Organizations(organizationIds), query, options, cancellationToken);

    /// <summary>Lists the events of a provider itself in the order of time, such as those of its PSA integrations. Events of its organizations are not among them.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="query">Which events.</param>
    /// <param name="options">What differs for these calls.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <exception cref="ArgumentException">The id is none.</exception>
    /// <exception cref="JumpCloudApiException">A page could not be had.</exception>
    public virtual IAsyncEnumerable<DirectoryEvent> ListForProviderAsync(
        string providerId, DirectoryEventQuery query, JumpCloudCallOptions? options = null, CancellationToken cancellationToken = default) =>
        calls.ListEventsAsync(new("DirectoryEvents.provider", Path), EventScope.Provider(providerId), query, options, cancellationToken);
}
