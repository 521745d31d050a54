namespace JumpCloud.Client;

public partial class OrganizationsOperations
{
    // The fields that JumpCloud's own PowerShell module asks for; none of them is documented.
    private static readonly JumpCloudQuery WithUsage = new()
    {
        Fields = ["id", "displayName", "systemsCount", "systemUsersCount", "highWaterMarkLastMonth", "entitlement", "maxSystemUsers"],
    };

    /// <summary>Lists all organizations with their usage, a hundred per request.</summary>
    /// <remarks>
    /// JumpCloud documents none of the usage fields, and may leave out any of them for any organization: they are null then, never zero. Give such an
    /// organization to <see cref="CountUsageAsync"/>.
    /// </remarks>
    /// <param name="options">What differs for these calls.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <exception cref="JumpCloudApiException">A page could not be had.</exception>
    public virtual IAsyncEnumerable<Organization> ListWithUsageAsync(JumpCloudCallOptions? options = null, CancellationToken cancellationToken = default) =>
        ListAsync(WithUsage, options, cancellationToken);

    /// <summary>Fills in the counts that are null, by counting the organization's users and devices.</summary>
    /// <param name="organization">One of the listed.</param>
    /// <param name="options">What differs for these calls.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The same organization with both counts; no request is made for what is there.</returns>
    /// <exception cref="ArgumentException">The organization has no id.</exception>
    /// <exception cref="JumpCloudApiException">A count could not be had.</exception>
    public virtual async Task<Organization> CountUsageAsync(Organization organization, JumpCloudCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        var id = organization.Id ?? throw new ArgumentException("The organization has no id.", nameof(organization));
        return organization with
        {
            SystemUsersCount = organization.SystemUsersCount ?? await new SystemUsersOperations(calls).CountAsync(id, options, cancellationToken).ConfigureAwait(false),
            SystemsCount = organization.SystemsCount ?? await new SystemsOperations(calls).CountAsync(id, options, cancellationToken).ConfigureAwait(false),
        };
    }
}
