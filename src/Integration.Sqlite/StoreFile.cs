using Integration.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

/// <summary>Opens a store's file: whose it is, which version it has, and that nobody else writes to it.</summary>
internal static class StoreFile
{
    // "MSPS" in ASCII: says that a SQLite file is a store of this SDK.
    private const int ApplicationId = 0x4D535053;
    private const int NotADatabase = 26;
    private const int Corrupt = 11;

    /// <summary>Takes the writer's lock. The operating system frees it when the process ends, however it ends.</summary>
    public static FileStream Lock(string path)
    {
        if (Directory.Exists(path))
            throw new StoreException($"The store {path} cannot be opened, because it is a folder. Name a file in it.");

        var directory = Path.GetDirectoryName(path);
        if (!Directory.Exists(directory))
            throw new StoreException($"The store {path} cannot be opened: the folder {directory} does not exist. Create it, or give another path.");

        try
        {
            return new FileStream($"{TargetOf(path)}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StoreException($"The store {path} cannot be opened: {exception.Message} Give this user the right to write in {directory}.", exception);
        }
        catch (IOException exception) when (!IsLocked(exception))
        {
            throw new StoreException(
                $"The store {path} cannot be opened, because its lock file cannot: {exception.Message} Check the path, the disk's free space, and that {directory} can be written to.",
                exception);
        }
        catch (IOException exception)
        {
            throw new StoreException(
                $"The store {path} is open elsewhere, and one process at a time writes to a store. Stop the other process, or give this one a store of its own.",
                exception);
        }
    }

    /// <summary>Opens the file for writing, creating or migrating it as needed.</summary>
    public static SqliteConnection Open(string path)
    {
        var connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            CheckOwner(connection, path);
            connection.Execute("PRAGMA journal_mode = WAL");
            connection.Execute("PRAGMA synchronous = FULL");
            Migrate(connection, path);
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw Explain(path, exception);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static SqliteConnection OpenReader(string path) => Connect(path, SqliteOpenMode.ReadOnly);

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        // A pooled connection would keep the file open after the store is disposed.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw Explain(path, exception);
        }
    }

    private static void CheckOwner(SqliteConnection connection, string path)
    {
        if (connection.Scalar("PRAGMA application_id") == ApplicationId)
            return;

        if (connection.Scalar("SELECT COUNT(*) FROM sqlite_schema") != 0)
            throw new StoreException($"The file {path} is a database of another program; it was not touched. Give the store a path of its own.");
    }

    private static void Migrate(SqliteConnection connection, string path)
    {
        var version = connection.Scalar("PRAGMA user_version");
        if (version > Migrations.All.Count)
        {
            throw new StoreException(
                $"The store {path} has version {version}, and this program knows versions up to {Migrations.All.Count}. Update the program, or restore a backup that it wrote.");
        }

        for (var i = (int)version; i < Migrations.All.Count; i++)
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(Migrations.All[i]);
            connection.Execute($"PRAGMA application_id = {ApplicationId}");
            connection.Execute($"PRAGMA user_version = {i + 1}");
            transaction.Commit();
        }
    }

    /// <summary>Reads the whole file and throws when it is damaged. It takes as long as the file is large, so it is for backups and not for every start.</summary>
    public static void CheckIntegrity(SqliteConnection connection, string path)
    {
        if (connection.Query("PRAGMA integrity_check(1)", reader => reader.GetString(0)) is not ["ok"])
            throw Damaged(path, inner: null);
    }

    /// <summary>Says what a failure of SQLite means for the store, and what to do.</summary>
    public static StoreException Explain(string path, SqliteException exception) => exception.SqliteErrorCode switch
    {
        NotADatabase => new StoreException($"The file {path} is not a store; it was not touched. Give the store a path of its own.", exception),
        Corrupt => Damaged(path, exception),
        _ => new StoreException(
            $"The store {path} failed: {exception.Message} Check the path, the rights, and the disk's free space and health; what was written before is kept.",
            exception),
    };

    // A link to a store and the store itself are one store, so they have one lock.
    private static string TargetOf(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;

    // Only these say that someone else has the lock: sharing and lock violations of Windows, EAGAIN of Linux, EWOULDBLOCK of macOS and the BSDs.
    private static bool IsLocked(IOException exception) => OperatingSystem.IsWindows()
        ? (exception.HResult & 0xFFFF) is 32 or 33
        : exception.HResult is 11 or 35;

    private static StoreException Damaged(string path, Exception? inner) =>
        new($"The store {path} is damaged. Restore a backup, and check what the journal's last entries wrote before the next run.", inner!);
}
