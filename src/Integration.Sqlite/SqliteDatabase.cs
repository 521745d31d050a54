using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

/// <summary>One connection, used by one caller at a time. SQLite works synchronously, so the tasks returned have already ended.</summary>
internal sealed class SqliteDatabase(string path) : IDisposable
{
    private readonly Lock sync = new();
    private FileStream? writerLock;
    private SqliteConnection? connection;

    public string Path { get; } = path;

    public Task OpenAsync(CancellationToken cancellationToken) => GuardAsync(
        () =>
        {
            if (connection is not null)
                return 0;

            var taken = StoreFile.Lock(Path);
            try
            {
                connection = StoreFile.Open(Path);
                writerLock = taken;
                return 0;
            }
            finally
            {
                if (writerLock is null)
                    taken.Dispose();
            }
        },
        cancellationToken);

    /// <summary>Reads on the writer's connection.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        GuardAsync(() => work(Connection()), cancellationToken);

    /// <summary>Writes in one transaction, which is on the disk when the task ends.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) => GuardAsync(
        () =>
        {
            var open = Connection();
            using var transaction = open.BeginTransaction();
            var result = work(open);
            transaction.Commit();
            return result;
        },
        cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<SqliteConnection> work, CancellationToken cancellationToken) => WriteAsync(
        open =>
        {
            work(open);
            return 0;
        },
        cancellationToken);

    /// <summary>Opens a second connection that only reads, for streams that outlive a call.</summary>
    public SqliteConnection OpenReader()
    {
        lock (sync)
        {
            _ = Connection();
        }

        return StoreFile.OpenReader(Path);
    }

    public void Dispose()
    {
        lock (sync)
        {
            connection?.Dispose();
            connection = null;
            writerLock?.Dispose();
            writerLock = null;
        }
    }

    private SqliteConnection Connection() =>
        connection ?? throw new InvalidOperationException($"The store {Path} is not open; call OpenAsync first.");

    private Task<T> GuardAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);

        try
        {
            lock (sync)
            {
                return Task.FromResult(work());
            }
        }
        catch (SqliteException exception)
        {
            return Task.FromException<T>(StoreFile.Explain(Path, exception));
        }
        catch (Exception exception)
        {
            return Task.FromException<T>(exception);
        }
    }
}
