namespace JumpCloud.Client;

public partial class ProviderInvoicesOperations
{
    /// <summary>Downloads an invoice, as JumpCloud's portal does: CSV there, of columns that are not documented.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="id">The invoice's <see cref="ProviderInvoice.Id"/>.</param>
    /// <param name="options">What differs for this call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The file.</returns>
    /// <exception cref="JumpCloudApiException">The call failed; only invoices that were finalized from 2022 on can be had.</exception>
    public virtual Task<byte[]> DownloadAsync(string providerId, string id, JumpCloudCallOptions? options = null, CancellationToken cancellationToken = default) =>
        calls.DownloadAsync(
            new("ProviderInvoices.download", $"api/v2/providers/{PathSegment.Of(providerId)}/invoices/{PathSegment.Of(id)}"), options, cancellationToken);
}
