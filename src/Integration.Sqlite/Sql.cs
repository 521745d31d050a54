using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

/// <summary>Runs statements with named parameters, and says how values stand in columns.</summary>
internal static class Sql
{
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static long Scalar(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public static List<T> Query<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));

        return rows;
    }

    /// <summary>Prepares a statement that runs many times; <see cref="Run"/> sets its parameters in the order of the names.</summary>
    public static SqliteCommand Prepare(this SqliteConnection connection, string sql, params ReadOnlySpan<string> names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
            command.Parameters.AddWithValue(name, DBNull.Value);

        return command;
    }

    public static int Run(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;

        return command.ExecuteNonQuery();
    }

    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);

        return command;
    }

    public static object Instant(DateTimeOffset value) => value.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;

    public static object? Instant(DateTimeOffset? value) => value is { } known ? Instant(known) : null;

    public static object Day(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static object Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static DateTimeOffset InstantAt(this SqliteDataReader reader, int column) => DateTimeOffset.UnixEpoch.AddTicks(reader.GetInt64(column));

    public static DateTimeOffset? FindInstantAt(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.InstantAt(column);

    public static DateOnly DayAt(this SqliteDataReader reader, int column) =>
        DateOnly.ParseExact(reader.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static decimal NumberAt(this SqliteDataReader reader, int column) => decimal.Parse(reader.GetString(column), CultureInfo.InvariantCulture);

    public static string? FindTextAt(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static T EnumAt<T>(this SqliteDataReader reader, int column)
        where T : struct, Enum => Enum.Parse<T>(reader.GetString(column));
}
