using System.Net;
using System.Runtime.CompilerServices;

namespace Dots.Client;

public partial class AssetsOperations
{
    /// <summary>Lists the assets that have a serial number: none, one, or several where serial numbers repeat.</summary>
    /// <remarks>Dots publishes no path for it: <see cref="DotsPaths.AssetsBySerialNumber"/> sets it. One request finds one serial number.</remarks>
    /// <param name="serialNumber">The serial number, sent as it is.</param>
    /// <param name="options">What differs for this call.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <exception cref="ArgumentException">The serial number is blank.</exception>
    /// <exception cref="DotsApiException">
    /// The path is not set, and nothing was sent; or the call failed; or an asset came without the serial number by which it was found, so that
    /// <see cref="DotsFieldNames.SerialNumber"/> must be another.
    /// </exception>
    public virtual async IAsyncEnumerable<Asset> ListBySerialNumberAsync(
        string serialNumber, DotsCallOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var route = DotsRoute.Unpublished("Assets.listBySerialNumber", nameof(DotsPaths.AssetsBySerialNumber), new("serialNumber", serialNumber));
        foreach (var asset in await calls.FindListAsync<Asset>(route, options, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return asset.SerialNumber is not null ? asset : throw WithoutSerialNumber(asset);
        }
    }

    private static DotsApiException WithoutSerialNumber(Asset asset) =>
        new(
            $"Dots found asset {asset.Id} by its serial number, but the asset came without one. " +
            $"Set {nameof(DotsClientOptions)}.{nameof(DotsClientOptions.FieldNames)}.{nameof(DotsFieldNames.SerialNumber)} to the field's name.",
            HttpStatusCode.OK)
        {
            Method = "GET",
            RequestState = DotsRequestState.Answered,
        };
}
