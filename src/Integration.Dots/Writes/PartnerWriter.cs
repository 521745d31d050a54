using Dots.Client;
using Integration.Core.Assets;
using Integration.Core.Journal;

namespace Integration.Dots.Writes;

/// <summary>Creates assets and writes their technical data through the partner endpoint, each in one request that is never repeated.</summary>
internal sealed class PartnerWriter(DotsClient client)
{
    private const string NoPartner = "Dots' public API is read-only, and PartnerAddress is not set. The plan's CSV file is for Dots' support.";

    public Task<WriteResult> CreateAsync(AssetDraft draft, SendGate gate, CancellationToken cancellationToken)
    {
        if (draft.Mode != AssetSyncMode.DownloadAndSync)
            return RefuseAsync($"the mode {draft.Mode} creates nothing.");
        if (!client.HasPartnerEndpoint)
            return RefuseAsync(NoPartner);
        if (string.IsNullOrWhiteSpace(draft.SerialNumber))
            return RefuseAsync("the partner endpoint creates no asset without a serial number.");

        var (values, problem) = Collect(draft.Values.All.Prepend(new AssetValue(AssetFields.Name, draft.Values[AssetFields.Name] ?? draft.Name)));
        if (values is null)
            return RefuseAsync(problem!);

        var create = TechnicalData.ToCreate(values, draft.SerialNumber);
        return GatedSend.RunAsync(
            async (options, token) => (await client.PartnerAssets.CreateAsync(create, IdempotencyKey.Of(draft), options, token).ConfigureAwait(false)).Id,
            gate,
            cancellationToken);
    }

    public Task<WriteResult> UpdateAsync(AssetUpdate update, SendGate gate, CancellationToken cancellationToken)
    {
        if (!client.HasPartnerEndpoint)
            return RefuseAsync(NoPartner);

        var (values, problem) = Collect(update.Fields.Select(change => new AssetValue(change.Field, change.After)));
        return values is null
            ? RefuseAsync(problem!)
            : GatedSend.RunAsync(
                async (options, token) => (await client.PartnerAssets.UpdateAsync(update.Asset.Value, values, options, token).ConfigureAwait(false)).Id,
                gate,
                cancellationToken);
    }

    private static (PartnerAssetUpdate? Values, string? Problem) Collect(IEnumerable<AssetValue> values)
    {
        var write = new PartnerAssetUpdate();
        foreach (var (field, text) in values)
        {
            if (TechnicalData.Set(write, field, text) is not { } next)
                return (null, $"Dots keeps no field '{field}', or it does not take such a value.");

            write = next;
        }

        return (write, null);
    }

    private static Task<WriteResult> RefuseAsync(string reason) => Task.FromResult(new WriteResult(WriteProof.Refused, $"Not sent: {reason}"));
}
