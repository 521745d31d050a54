using System.Net;
using Integration.Core;
using Integration.Core.Assets;
using Integration.SnipeIt.Calls;
using Integration.SnipeIt.Creating;

namespace Integration.SnipeIt.Reads;

/// <summary>Reads assets by id, one a request: Snipe-IT has no other way.</summary>
internal sealed class AssetGetter(SnipeItClient client, InstallationCache installations)
{
    private const int InFlight = 4;

    // No asset has this number: they count from 1.
    private const long Nobody = 0;

    /// <exception cref="SnipeItApiException">The connection failed, and not only one request.</exception>
    public async Task<IReadOnlyDictionary<AssetId, Reading<Asset?>>> ReadAsync(IReadOnlyCollection<AssetId> assets, CancellationToken cancellationToken)
    {
        var readings = new Dictionary<AssetId, Reading<Asset?>>();
        if (assets.Count == 0)
            return readings;

        var installation = await installations.GetAsync(cancellationToken).ConfigureAwait(false);
        var missing = new List<(AssetId Id, SnipeItApiException Answer)>();
        foreach (var wave in assets.Distinct().Chunk(InFlight))
        {
            foreach (var (id, reading, answer) in await Task.WhenAll(wave.Select(ReadOneAsync)).ConfigureAwait(false))
            {
                readings[id] = reading;
                if (answer is { StatusCode: HttpStatusCode.OK, IsInvalid: false, Messages.Count: 1 })
                    missing.Add((id, answer));
            }
        }

        if (missing.Count > 0 && await AskForNobodyAsync(cancellationToken).ConfigureAwait(false) is { } nobody)
        {
            foreach (var (id, _) in missing.Where(item => item.Answer.Messages.SequenceEqual(nobody, StringComparer.Ordinal)))
                readings[id] = Reading.Known<Asset?>(null);
        }

        return readings;

        async Task<(AssetId Id, Reading<Asset?> Reading, SnipeItApiException? Answer)> ReadOneAsync(AssetId id)
        {
            if (!Ids.TryRead(id, out var number))
                return (id, Reading.Unknown<Asset?>($"'{id}' is not an id of Snipe-IT, which are numbers"), null);

            try
            {
                var row = await client.GetAssetAsync(number, installation.Fields.Columns, cancellationToken).ConfigureAwait(false);
                return (id, Reading.Known<Asset?>(new AssetView(installation).Of(row)), null);
            }
            catch (SnipeItApiException exception) when (!exception.IsOfTheConnection())
            {
                return (id, Reading.Unknown<Asset?>(exception.Message), exception);
            }
        }
    }

    // Snipe-IT says that an asset is gone in a person's language, as it says everything else. What it says of a number that no asset has is the same sentence.
    private async Task<IReadOnlyList<string>?> AskForNobodyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await client.GetAssetAsync(Nobody, [], cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (SnipeItApiException exception) when (!exception.IsOfTheConnection())
        {
            return exception is { StatusCode: HttpStatusCode.OK, IsInvalid: false } ? exception.Messages : null;
        }
    }
}
