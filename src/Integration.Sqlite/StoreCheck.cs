using Integration.Core;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

/// <summary>Checks an open store: whole, writable, and with room to grow.</summary>
internal static class StoreCheck
{
    private const int Corrupt = 11;

    // Enough for a night's entries of ten thousand links, twice over.
    private const long LeastRoom = 100L * 1024 * 1024;

    public static IReadOnlyList<Finding> Run(SqliteConnection connection, string path, long? room) =>
        [.. Integrity(connection, path), .. Writable(connection, path), .. Room(path, room)];

    /// <summary>The free bytes of the disk that a file is on; null where the system does not tell.</summary>
    public static long? RoomFor(string path)
    {
        try
        {
            return new DriveInfo(path).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<Finding> Integrity(SqliteConnection connection, string path)
    {
        // Unlike a backup's, this check leaves out whether indexes agree with their tables, which takes many times as long.
        try
        {
            var answer = connection.Query("PRAGMA quick_check(1)", reader => reader.GetString(0));
            return answer is ["ok"] ? [] : [CheckFindings.Damaged(path, string.Join(' ', answer))];
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == Corrupt)
        {
            return [CheckFindings.Damaged(path, exception.Message)];
        }
    }

    private static IEnumerable<Finding> Writable(SqliteConnection connection, string path)
    {
        try
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute($"PRAGMA user_version = {connection.Scalar("PRAGMA user_version")}");
            transaction.Rollback();
            return [];
        }
        catch (SqliteException exception)
        {
            return [CheckFindings.NotWritable(path, exception.Message)];
        }
    }

    private static IEnumerable<Finding> Room(string path, long? room) => room < LeastRoom ? [CheckFindings.LittleRoom(path, room.Value)] : [];
}
