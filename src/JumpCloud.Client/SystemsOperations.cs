namespace JumpCloud.Client;

public partial class SystemsOperations
{
    private static readonly JumpCloudRoute SearchRoute = new("Systems.search", "api/search/systems");

    /// <summary>Searches the devices of an organization. Its rows also hold groups and the user that the device belongs to, which no list has.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="search">Which devices; null finds all.</param>
    /// <param name="options">What differs for these calls.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="JumpCloudApiException">A page could not be had.</exception>
    public virtual IAsyncEnumerable<JumpCloudSystem> SearchAsync(
        string organizationId, SystemSearch? search = null, JumpCloudCallOptions? options = null, CancellationToken cancellationToken = default) =>
        calls.SearchAsync(SearchRoute, organizationId, search ?? new SystemSearch(), options, cancellationToken);

    /// <summary>Searches the pages of the same rows.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="search">Which devices; null finds all.</param>
    /// <param name="continuation">The continuation of the last page that was processed; null starts at the beginning.</param>
    /// <param name="options">What differs for these calls.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="JumpCloudApiException">A page could not be had.</exception>
    public virtual IAsyncEnumerable<JumpCloudPage<JumpCloudSystem>> SearchPagesAsync(
        string organizationId, SystemSearch? search = null, string? continuation = null, JumpCloudCallOptions? options = null,
        CancellationToken cancellationToken = default) =>
        calls.SearchPagesAsync(SearchRoute, organizationId, search ?? new SystemSearch(), continuation, options, cancellationToken);
}
