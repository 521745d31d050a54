using Integration.Core.Journal;

namespace Integration.Core.Assets;

/// <summary>The asset target as the journal sees it: new assets are found by serial number or key, updates by what the asset shows.</summary>
internal sealed class AssetWrites(IAssetTarget target, FieldMap fields, AssetSyncMode mode) : IKeyedTarget
{
    private static readonly JournalKind[] Kinds = [JournalKind.AssetCreate, JournalKind.AssetUpdate];

    public bool Owns(KeyedEntry entry) => Kinds.Contains(entry.Kind) && AssetKeys.IsOf(target.Name, entry.Key);

    public async Task<IReadOnlyDictionary<long, Reading<KeyedState>>> ReadAsync(IReadOnlyCollection<KeyedEntry> entries, CancellationToken cancellationToken)
    {
        var byKind = entries.ToLookup(entry => entry.Kind);
        var states = new Dictionary<long, Reading<KeyedState>>(entries.Count);
        await FindCreatedAsync([.. byKind[JournalKind.AssetCreate]], states, cancellationToken).ConfigureAwait(false);
        await ReadUpdatedAsync([.. byKind[JournalKind.AssetUpdate]], states, cancellationToken).ConfigureAwait(false);
        return states;
    }

    // The last guard of a sync in front of the port; the target has one of its own in front of the wire.
    public Task<WriteResult> SendAsync(KeyedWrite write, SendGate gate, CancellationToken cancellationToken) => write switch
    {
        CreateAsset create when mode == AssetSyncMode.Sync || create.Draft.Mode == AssetSyncMode.Sync =>
            Task.FromResult(new WriteResult(WriteProof.Refused, "a sync creates nothing")),
        CreateAsset create => target.CreateAsync(create.Draft, gate, cancellationToken),
        UpdateAsset { Update: var update } => target.UpdateAsync(
            mode == AssetSyncMode.Sync ? update with { Mode = mode } : update, gate, cancellationToken),
        _ => throw new ArgumentException($"A {write.GetType().Name} is not written to an asset target.", nameof(write)),
    };

    private async Task FindCreatedAsync(KeyedEntry[] entries, Dictionary<long, Reading<KeyedState>> states, CancellationToken cancellationToken)
    {
        if (entries.Length == 0)
            return;

        AssetKey[] keys = [.. entries.Select(entry => AssetKeys.Searched(entry.Key)).Distinct()];
        var found = await target.FindAsync(keys, cancellationToken).ConfigureAwait(false);
        foreach (var entry in entries)
            states[entry.Id] = Then(found.GetValueOrDefault(AssetKeys.Searched(entry.Key)), Created);
    }

    private async Task ReadUpdatedAsync(KeyedEntry[] entries, Dictionary<long, Reading<KeyedState>> states, CancellationToken cancellationToken)
    {
        if (entries.Length == 0)
            return;

        AssetId[] assets = [.. entries.Select(entry => AssetKeys.AssetOf(entry.Subject)).Distinct()];
        var read = await target.ReadAsync(assets, cancellationToken).ConfigureAwait(false);
        foreach (var entry in entries)
            states[entry.Id] = Then(read.GetValueOrDefault(AssetKeys.AssetOf(entry.Subject)), asset => Updated(entry, asset));
    }

    private static KeyedState Created(IReadOnlyList<Asset> having)
    {
        List<Asset> kept = [.. having.Where(asset => !asset.IsDeleted)];
        return kept switch
        {
            [var only] => new KeyedState.Found(only.Id.Value),
            [] when having.Count == 0 => KeyedState.NotThere,
            [] => new KeyedState.Obstructed($"asset {having[0].Id}, which is deleted, has its key"),
            _ => new KeyedState.Obstructed($"several assets have its key: {string.Join(", ", kept.Select(asset => asset.Id))}"),
        };
    }

    // A field that shows neither value was changed by somebody else. One that shows the new value already does not stand in the way.
    private KeyedState Updated(KeyedEntry entry, Asset? asset)
    {
        if (asset is null)
            return new KeyedState.Obstructed("the asset is gone");

        if (asset.IsArchived || asset.IsDeleted)
            return new KeyedState.Obstructed($"the asset is {(asset.IsDeleted ? "deleted" : "archived")}");

        var isThere = true;
        foreach (var (field, before, after) in UpdateValue.Read(entry.Value!))
        {
            var shown = FieldDifferences.ShownIn(asset, field);
            if (fields.IsShown(field, after, shown))
                continue;

            if (shown != before)
                return new KeyedState.Obstructed($"field {field} was changed meanwhile");

            isThere = false;
        }

        return isThere ? new KeyedState.Found(asset.Id.Value) : KeyedState.NotThere;
    }

    private static Reading<KeyedState> Then<T>(Reading<T> reading, Func<T, KeyedState> state) =>
        reading.TryGet(out var value) ? Reading.Known(state(value)) : Reading.Unknown<KeyedState>(reading.Reason!);
}
