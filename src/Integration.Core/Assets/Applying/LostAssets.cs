using Integration.Core.Journal;

namespace Integration.Core.Assets;

/// <summary>Frees the journal's key of an asset that was created for a device and is proven to be gone.</summary>
internal sealed class LostAssets(IJournalStore journal, IAssetTarget target, TimeProvider time)
{
    /// <summary>Gives up what was created for a device and is gone.</summary>
    /// <returns>True when there was something to give up.</returns>
    public async Task<bool> GiveUpAsync(DeviceReference device, string detail, CancellationToken cancellationToken)
    {
        var verified = await journal.ListAsync([JournalState.Verified], cancellationToken).ConfigureAwait(false);
        List<KeyedEntry> created =
        [
            .. verified.OfType<KeyedEntry>().Where(entry => entry is { Kind: JournalKind.AssetCreate, TargetId: not null }
                && entry.Subject == AssetKeys.SubjectOf(device) && AssetKeys.IsOf(target.Name, entry.Key)),
        ];
        if (created.Count == 0)
            return false;

        var read = await target.ReadAsync([.. created.Select(entry => new AssetId(entry.TargetId!))], cancellationToken).ConfigureAwait(false);
        List<KeyedEntry> gone = [.. created.Where(entry => read.GetValueOrDefault(new AssetId(entry.TargetId!)) is { IsKnown: true, Value: null })];
        foreach (var entry in gone)
        {
            await journal.MoveAsync(entry.Id, JournalState.Verified, JournalState.Resolved, detail, time.GetUtcNow(), cancellationToken: cancellationToken)
                .ConfigureAwait(false);
        }

        return gone.Count > 0;
    }
}
