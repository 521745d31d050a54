using Integration.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

/// <summary>One connection, used by one caller at a time. SQLite works synchronously, so the tasks returned have already ended.</summary>
internal sealed class SqliteDatabase(string path) : IDisposable
{
    private readonly Lock _sync = new();
    private FileStream? _writerLock;
    private SqliteConnection? _connection;

    public string Path { get; } = path;

    public Task OpenAsync(CancellationToken cancellationToken) => GuardAsync(
        () =>
        {
            if (_connection is not null)
            {
                return 0;
            }

            var writerLock = StoreFile.Lock(Path);
            try
            {
                _connection = StoreFile.Open(Path);
                _writerLock = writerLock;
                return 0;
            }
            finally
            {
                if (_writerLock is null)
                {
                    writerLock.Dispose();
                }
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
            var connection = Connection();
            using var transaction = connection.BeginTransaction();
            var result = work(connection);
            transaction.Commit();
            return result;
        },
        cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<SqliteConnection> work, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            work(connection);
            return 0;
        },
        cancellationToken);

    /// <summary>Opens a second connection that only reads, for streams that outlive a call.</summary>
    public SqliteConnection OpenReader()
    {
        lock (_sync)
        {
            _ = Connection();
        }

        return StoreFile.OpenReader(Path);
    }

    public void Dispose()
    {
        lock (_sync)
        {
            _connection?.Dispose();
            _connection = null;
            _writerLock?.Dispose();
            _writerLock = null;
        }
    }

    private SqliteConnection Connection() =>
        _connection ?? throw new InvalidOperationException($"The store {Path} is not open; call OpenAsync first.");

    private Task<T> GuardAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            lock (_sync)
            {
                return Task.FromResult(work());
            }
        }
        catch (SqliteException exception)
        {
            return Task.FromException<T>(new StoreException(
                $"The store {Path} failed: {exception.Message} Check the disk's free space and health; what was written before is kept.", exception));
        }
        catch (Exception exception)
        {
            return Task.FromException<T>(exception);
        }
    }
}
