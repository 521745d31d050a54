using System.Globalization;
using System.Runtime.CompilerServices;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Journal;

namespace Integration.Testing.Tests;

/// <summary>An asset target in memory that does everything right.</summary>
internal sealed class MemoryAssetTarget : IAssetTarget
{
    private readonly Dictionary<AssetId, Asset> assets = [];
    private int last;

    public string Name => "memory";

    public bool LosesNextAnswer { get; set; }

    public Dictionary<AssetId, Asset> Assets => assets;

    public AssetId Add(Asset asset)
    {
        var id = new AssetId((++last).ToString(CultureInfo.InvariantCulture));
        assets[id] = asset with { Id = id };
        return id;
    }

    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<Finding>>([]);

    public Task<AssetTargetCapabilities> ReadCapabilitiesAsync(CancellationToken cancellationToken = default) => Task.FromResult(new AssetTargetCapabilities
    {
        CanUpdate = true,
        CanCreate = true,
        KeyField = "key",
        ReadsAssignee = true,
        Fields = [new(AssetFields.HostName), new("notes")],
    });

    public async IAsyncEnumerable<IReadOnlyList<Asset>> ListAssetsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var page in assets.Values.Chunk(2))
            yield return page;

        await Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>> FindAsync(
        IReadOnlyCollection<AssetKey> keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>>(keys.ToDictionary(
            key => key, key => Reading.Known<IReadOnlyList<Asset>>([.. assets.Values.Where(asset => Has(asset, key))])));

    public Task<IReadOnlyDictionary<AssetId, Reading<Asset?>>> ReadAsync(IReadOnlyCollection<AssetId> ids, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<AssetId, Reading<Asset?>>>(ids.ToDictionary(id => id, id => Reading.Known(assets.GetValueOrDefault(id))));

    public Task<WriteResult> CreateAsync(AssetDraft draft, SendGate gate, CancellationToken cancellationToken = default) =>
        draft.Mode == AssetSyncMode.Sync
            ? Task.FromResult(new WriteResult(WriteProof.Refused, "a sync creates nothing"))
            : WriteAsync(
                () => Add(new Asset { Id = default, SerialNumber = draft.SerialNumber, Key = draft.Key, Name = draft.Name, Values = draft.Values }), gate, cancellationToken);

    public Task<WriteResult> UpdateAsync(AssetUpdate update, SendGate gate, CancellationToken cancellationToken = default) =>
        WriteAsync(() => assets.ContainsKey(update.Asset) ? Write(update) : null, gate, cancellationToken);

    public AssetId Write(AssetUpdate update)
    {
        var asset = assets[update.Asset];
        assets[update.Asset] = asset with
        {
            Values = AssetValues.Of(
            [
                .. asset.Values.All.Where(value => !update.Fields.Any(field => field.Field == value.Field)).Select(value => (value.Field, (string?)value.Text)),
                .. update.Fields.Select(field => (field.Field, (string?)field.After)),
            ]),
        };
        return update.Asset;
    }

    private async Task<WriteResult> WriteAsync(Func<AssetId?> write, SendGate gate, CancellationToken cancellationToken)
    {
        await gate.OpenAsync(cancellationToken);
        if (TimeProvider.System.GetTimestamp() > gate.Deadline)
            return new WriteResult(WriteProof.NotSent, "too late");

        if (write() is not { } id)
            return new WriteResult(WriteProof.Refused, "there is no such asset");

        if (!LosesNextAnswer)
            return new WriteResult(WriteProof.Accepted, "201", id.Value);

        LosesNextAnswer = false;
        return new WriteResult(WriteProof.Uncertain, "reset while reading the answer");
    }

    private static bool Has(Asset asset, AssetKey key) => key.Kind == AssetKeyKind.External
        ? asset.Key == key.Value
        : SerialNumber.TryParse(asset.SerialNumber, out var one) && SerialNumber.TryParse(key.Value, out var other) && one == other;
}
