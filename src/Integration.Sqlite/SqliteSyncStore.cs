using Integration.Core;
using Integration.Core.Journal;
using Integration.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

/// <summary>The embedded store: one SQLite file, written to by one process at a time.</summary>
/// <remarks>
/// Every write is on the disk when its task ends (write-ahead log, full synchronization). SQLite works synchronously, so tasks end before they are
/// returned, and a caller waits for the one before it. <c>FILE.lock</c> beside the store keeps other processes out; the operating system frees it
/// when the process ends, however it ends, so a lock file that was left behind needs no care. Put the file on a local disk, not on a network share.
/// </remarks>
public sealed class SqliteSyncStore : ISyncStore
{
    private readonly SqliteDatabase database;
    private readonly NamedLocks locks = new();

    /// <summary>Initializes the store of a file. Nothing is touched before <see cref="OpenAsync"/>.</summary>
    /// <param name="path">The file. It is created when it does not exist; its folder must exist.</param>
    public SqliteSyncStore(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        database = new SqliteDatabase(System.IO.Path.GetFullPath(path));
        Links = new SqliteLinkStore(database);
        AssetLinks = new SqliteAssetLinkStore(database);
        Observations = new SqliteObservationStore(database);
        LinePrices = new SqliteLinePriceStore(database);
        Plans = new SqlitePlanStore(database);
        Journal = new SqliteJournalStore(database);
        Alerts = new SqliteAlertStore(database);
        Findings = new SqliteFindingStore(database);
        Notices = new SqliteNoticeStore(database);
        Runs = new SqliteRunStore(database);
    }

    /// <summary>Gets the store's file.</summary>
    public string Path => database.Path;

    /// <inheritdoc/>
    public ILinkStore Links { get; }

    /// <inheritdoc/>
    public IAssetLinkStore AssetLinks { get; }

    /// <inheritdoc/>
    public IObservationStore Observations { get; }

    /// <inheritdoc/>
    public ILinePriceStore LinePrices { get; }

    /// <inheritdoc/>
    public IPlanStore Plans { get; }

    /// <inheritdoc/>
    public IJournalStore Journal { get; }

    /// <inheritdoc/>
    public IAlertStore Alerts { get; }

    /// <inheritdoc/>
    public IFindingStore Findings { get; }

    /// <inheritdoc/>
    public INoticeStore Notices { get; }

    /// <inheritdoc/>
    public IRunStore Runs { get; }

    /// <inheritdoc/>
    public Task OpenAsync(CancellationToken cancellationToken = default) => database.OpenAsync(cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Reads the whole file once, without its indexes, so it takes as long as the file is large; runs do not ask for it.</remarks>
    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(connection => StoreCheck.Run(connection, Path, StoreCheck.RoomFor(Path)), cancellationToken);

    /// <inheritdoc/>
    public Task<IAsyncDisposable?> TryLockAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken = default) =>
        database.ReadAsync(_ => locks.TryTake(names), cancellationToken);

    /// <inheritdoc/>
    public Task CompactAsync(RetentionOptions retention, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(retention);
        return database.WriteAsync(connection => Retention.Compact(connection, retention, now), cancellationToken);
    }

    /// <summary>Copies the store as it is now into a new file, while it stays in use. The copy is a store of its own.</summary>
    /// <param name="path">The new file.</param>
    /// <param name="cancellationToken">Cancels before the copy begins.</param>
    /// <returns>A task that ends when the copy is whole and was read through; a copy cut off or damaged leaves only a file that ends in <c>.part</c>.</returns>
    /// <exception cref="StoreException">The file exists already or cannot be written, or the store is damaged.</exception>
    public Task BackupAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return database.ReadAsync(
            connection =>
            {
                Backup(connection, System.IO.Path.GetFullPath(path));
                return 0;
            },
            cancellationToken);
    }

    /// <summary>Writes everything that the store holds as lines of JSON, each with the name of its table. Contains no credentials: a store has none.</summary>
    /// <param name="destination">Where to write; it is left open.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    /// <returns>A task that ends when all is written.</returns>
    public async Task ExportAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        using var connection = database.OpenReader();
        await Export.WriteAsync(connection, destination, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Backup(SqliteConnection connection, string path)
    {
        if (File.Exists(path))
            throw new StoreException($"The backup {path} was not written, because the file exists. Give a new name.");

        var folder = System.IO.Path.GetDirectoryName(path);
        if (!Directory.Exists(folder))
            throw new StoreException($"The backup {path} was not written, because the folder {folder} does not exist. Create it, or give another path.");

        var part = $"{path}.part";
        File.Delete(part);
        using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }.ToString()))
        {
            copy.Open();
            connection.BackupDatabase(copy);
            StoreFile.CheckIntegrity(copy, path);
        }

        File.Move(part, path);
    }
}
