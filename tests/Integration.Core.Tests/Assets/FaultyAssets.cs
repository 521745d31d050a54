using System.Runtime.CompilerServices;
using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.Core.Tests.Journal;

namespace Integration.Core.Tests.Assets;

/// <summary>An asset product that refuses no serial number twice, whose writes meet the faults that are lined up for them.</summary>
internal sealed class FaultyAssets(TimeProvider time) : FaultyVendor(time), IAssetTarget
{
    private readonly LateCommits later = new(time);
    private readonly List<(Asset Asset, DateTimeOffset VisibleAt)> rows = [];

    public string Name { get; set; } = "shelf";

    public AssetTargetCapabilities Capabilities { get; set; } = new()
    {
        CanUpdate = true,
        CanCreate = true,
        ReadsAssignee = true,
        Fields = [new(AssetFields.Name), new(AssetFields.Model), new(AssetFields.HostName)],
    };

    public Func<string, Fault> NextFault { get; set; } = _ => Fault.None;

    public List<Finding> Findings { get; } = [];

    public HashSet<string> HiddenFromLists { get; } = [];

    /// <summary>Gets or sets a value indicating whether searches fail, as one whose answer says neither found nor not found.</summary>
    public bool SearchesFail { get; set; }

    /// <summary>Gets or sets a value indicating whether updates are accepted and forgotten.</summary>
    public bool Ignores { get; set; }

    /// <summary>Gets the writes that took effect, in order.</summary>
    public List<string> Committed { get; } = [];

    public IEnumerable<Asset> Assets => rows.Select(row => row.Asset);

    public IEnumerable<string> Writes => Calls.Where(call => call.StartsWith("create", StringComparison.Ordinal) || call.StartsWith("update", StringComparison.Ordinal));

    public AssetId Add(string? serial, Func<Asset, Asset>? with = null)
    {
        var asset = new Asset { Id = new AssetId($"{rows.Count + 1}"), SerialNumber = serial };
        rows.Add((with is null ? asset : with(asset), DateTimeOffset.MinValue));
        return asset.Id;
    }

    public void Change(string id, Func<Asset, Asset> change)
    {
        var at = rows.FindIndex(row => row.Asset.Id.Value == id);
        rows[at] = (change(rows[at].Asset), DateTimeOffset.MinValue);
    }

    public void Remove(string id) => rows.RemoveAll(row => row.Asset.Id.Value == id);

    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default)
    {
        BeginRead("check", cancellationToken);
        return Task.FromResult<IReadOnlyList<Finding>>([.. Findings]);
    }

    public Task<AssetTargetCapabilities> ReadCapabilitiesAsync(CancellationToken cancellationToken = default)
    {
        BeginRead("capabilities", cancellationToken);
        return Task.FromResult(Capabilities);
    }

    public async IAsyncEnumerable<IReadOnlyList<Asset>> ListAssetsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var page in (Capabilities.ListsAll ? Visible() : []).Where(asset => !HiddenFromLists.Contains(asset.Id.Value)).Chunk(500))
        {
            BeginRead("list", cancellationToken);
            yield return page;
        }

        await Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>> FindAsync(
        IReadOnlyCollection<AssetKey> keys, CancellationToken cancellationToken = default)
    {
        BeginRead($"find {keys.Count}", cancellationToken);
        return Task.FromResult<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>>(keys.ToDictionary(key => key, key => SearchesFail
            ? Reading.Unknown<IReadOnlyList<Asset>>("status 'error': 42")
            : Reading.Known<IReadOnlyList<Asset>>([.. Visible().Where(asset => Has(asset, key))])));
    }

    public Task<IReadOnlyDictionary<AssetId, Reading<Asset?>>> ReadAsync(IReadOnlyCollection<AssetId> assets, CancellationToken cancellationToken = default)
    {
        BeginRead($"read {assets.Count}", cancellationToken);
        return Task.FromResult<IReadOnlyDictionary<AssetId, Reading<Asset?>>>(
            assets.ToDictionary(id => id, id => Reading.Known(Visible().FirstOrDefault(asset => asset.Id == id))));
    }

    public Task<WriteResult> CreateAsync(AssetDraft draft, SendGate gate, CancellationToken cancellationToken = default)
    {
        Begin($"create {draft.Device.Id}");
        return WriteAsync(NextFault("create"), delay => Create(draft, delay), gate, cancellationToken);
    }

    public Task<WriteResult> UpdateAsync(AssetUpdate update, SendGate gate, CancellationToken cancellationToken = default)
    {
        Begin($"update {update.Asset}");
        return WriteAsync(NextFault("update"), delay => Update(update, delay), gate, cancellationToken);
    }

    protected override void CatchUp() => later.CatchUp();

    protected override void CommitLater(TimeSpan delay, Action commit) => later.Add(delay, commit);

    public void Settle() => later.CatchUp();

    private WriteResult Create(AssetDraft draft, TimeSpan delay)
    {
        var id = new AssetId($"{rows.Count + 1}");
        Committed.Add($"create {draft.SerialNumber ?? draft.Key}");
        var asset = new Asset { Id = id, SerialNumber = draft.SerialNumber, Key = draft.Key, Name = draft.Name, Account = draft.Account, Values = draft.Values };
        rows.Add((asset, Time.GetUtcNow() + delay));
        return new WriteResult(WriteProof.Accepted, "201", id.Value);
    }

    private WriteResult Update(AssetUpdate update, TimeSpan delay)
    {
        if (Ignores)
            return new WriteResult(WriteProof.Accepted, "200", update.Asset.Value);

        if (delay > TimeSpan.Zero)
            CommitLater(delay, () => Apply(update));
        else
            Apply(update);

        return new WriteResult(WriteProof.Accepted, "200", update.Asset.Value);
    }

    private void Apply(AssetUpdate update)
    {
        Committed.Add($"update {update.Asset} {string.Join(", ", update.Fields.Select(field => $"{field.Field}={field.After}"))}");
        Change(update.Asset.Value, asset => asset with
        {
            Values = AssetValues.Of(
            [
                .. asset.Values.All.Where(value => !update.Fields.Any(field => field.Field == value.Field)).Select(value => (value.Field, (string?)value.Text)),
                .. update.Fields.Select(field => (field.Field, (string?)field.After)),
            ]),
        });
    }

    private List<Asset> Visible()
    {
        CatchUp();
        var now = Time.GetUtcNow();
        return [.. rows.Where(row => row.VisibleAt <= now).Select(row => row.Asset)];
    }

    private static bool Has(Asset asset, AssetKey key) => key.Kind == AssetKeyKind.External
        ? asset.Key == key.Value
        : SerialNumber.TryParse(asset.SerialNumber, out var one) && SerialNumber.TryParse(key.Value, out var other) && one == other;
}
