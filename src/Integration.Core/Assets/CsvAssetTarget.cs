using System.Globalization;
using System.Runtime.CompilerServices;
using Integration.Core.Journal;

namespace Integration.Core.Assets;

/// <summary>Keeps assets in a CSV file (RFC 4180), for spreadsheets and other programs. Safe for concurrent calls of one process.</summary>
/// <remarks>
/// Columns that the engine does not know, and <c>tag</c>, <c>assignee</c> and <c>archived</c>, belong to people and are never written. No cell is taken
/// for a formula by a spreadsheet: one that would be begins with an apostrophe. Do not save the file from another program while a sync runs.
/// </remarks>
public sealed class CsvAssetTarget : IAssetTarget
{
    private const int PageSize = 1000;
    private const int LengthOfId = 12;

    private readonly Lock sync = new();
    private readonly CsvFile file;
    private readonly string path;
    private readonly TimeProvider time;

    /// <summary>Initializes the target of a file. Nothing is touched before it is used.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="time">The clock of the integration; null for the system's.</param>
    public CsvAssetTarget(CsvAssetTargetOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Path);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Name);
        Name = options.Name;
        path = Path.GetFullPath(options.Path);
        file = new CsvFile(path, [.. options.Fields]);
        this.time = time ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            Read();
            return Task.FromResult<IReadOnlyList<Finding>>(Directory.Exists(Path.GetDirectoryName(path))
                ? []
                : [Findings.AssetFileUnusable.About("connection:target", $"The folder of the file {path} does not exist.")]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<IReadOnlyList<Finding>>([Findings.AssetFileUnusable.About("connection:target", exception.Message)]);
        }
    }

    /// <inheritdoc/>
    public Task<AssetTargetCapabilities> ReadCapabilitiesAsync(CancellationToken cancellationToken = default)
    {
        var (columns, _) = Read();
        return Task.FromResult(new AssetTargetCapabilities
        {
            CanUpdate = true,
            CanCreate = true,
            Fields = [.. columns.Fields.Select(field => new AssetTargetField(field))],
            KeyField = CsvColumns.Key,
            ReadsAssignee = columns.Find(CsvColumns.Assignee) >= 0,
            AssignedBy = "whoever keeps the file",
        });
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<IReadOnlyList<Asset>> ListAssetsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var page in Read().Rows.Chunk(PageSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return [.. page.Select(row => row.ToAsset())];
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>> FindAsync(
        IReadOnlyCollection<AssetKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Asset[] all = [.. Read().Rows.Select(row => row.ToAsset())];
        var bySerial = all.ToLookup(asset => SerialNumber.TryParse(asset.SerialNumber, out var serial) ? serial : default);
        var byKey = all.ToLookup(asset => asset.Key ?? "", StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>>(keys.Distinct().ToDictionary(key => key, Find));

        Reading<IReadOnlyList<Asset>> Find(AssetKey key) => Reading.Known<IReadOnlyList<Asset>>(key.Kind switch
        {
            AssetKeyKind.SerialNumber => SerialNumber.TryParse(key.Value, out var serial) ? [.. bySerial[serial]] : [],
            _ => [.. byKey[key.Value]],
        });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<AssetId, Reading<Asset?>>> ReadAsync(IReadOnlyCollection<AssetId> assets, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assets);
        var byId = Read().Rows.Select(row => row.ToAsset()).ToLookup(asset => asset.Id);
        return Task.FromResult<IReadOnlyDictionary<AssetId, Reading<Asset?>>>(
            assets.Distinct().ToDictionary(id => id, id => Reading.Known(byId[id].FirstOrDefault())));
    }

    /// <inheritdoc/>
    public Task<WriteResult> CreateAsync(AssetDraft draft, SendGate gate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Mode == AssetSyncMode.Sync
            ? Task.FromResult(new WriteResult(WriteProof.Refused, "a sync creates nothing"))
            : WriteAsync(() => Create(draft), gate, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<WriteResult> UpdateAsync(AssetUpdate update, SendGate gate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return WriteAsync(() => Update(update), gate, cancellationToken);
    }

    private (CsvColumns Columns, IReadOnlyList<CsvRow> Rows) Read()
    {
        lock (sync)
        {
            return file.Read();
        }
    }

    private async Task<WriteResult> WriteAsync(Func<WriteResult> write, SendGate gate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gate);
        await gate.OpenAsync(cancellationToken).ConfigureAwait(false);
        if (time.GetTimestamp() > gate.Deadline)
            return new WriteResult(WriteProof.NotSent, "the deadline passed before the file was written");

        try
        {
            lock (sync)
            {
                return write();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new WriteResult(WriteProof.Uncertain, exception.Message);
        }
    }

    private WriteResult Create(AssetDraft draft)
    {
        // The id of a row that somebody removed is not given again: a link or the journal may still know it.
        var now = time.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture);
        var id = KeyHash.Of(draft.Device.Tenant.Value, draft.Device.Id.Value, now)[..LengthOfId];
        var (columns, _) = file.Read();
        file.Append(columns, columns.All.Select(column => ValueOf(column.Trim(), id, draft)));
        return new WriteResult(WriteProof.Accepted, "appended", id);
    }

    private WriteResult Update(AssetUpdate update)
    {
        var (columns, rows) = file.Read();
        var at = rows.ToList().FindIndex(row => row[CsvColumns.Id] == update.Asset.Value);
        if (at < 0)
            return new WriteResult(WriteProof.Refused, $"the file has no asset {update.Asset}");

        if (update.Fields.FirstOrDefault(field => !columns.Fields.Contains(field.Field, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            return new WriteResult(WriteProof.Refused, $"the file has no column '{unknown.Field}'");

        file.Replace(columns, rows.Select((row, i) => i == at ? row.With(update.Fields) : row));
        return new WriteResult(WriteProof.Accepted, "replaced", update.Asset.Value);
    }

    private static string? ValueOf(string column, string id, AssetDraft draft) => column.ToUpperInvariant() switch
    {
        "ID" => id,
        "SERIALNUMBER" => draft.SerialNumber,
        "KEY" => draft.Key,
        "ACCOUNT" => draft.Account?.Value,
        "NAME" => draft.Name,
        "TAG" or "ASSIGNEE" or "ARCHIVED" => null,
        _ => draft.Values[column],
    };
}
