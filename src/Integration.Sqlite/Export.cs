using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

/// <summary>Writes every record of a store as one line of JSON. A store holds no credentials, so neither does the export.</summary>
internal static class Export
{
    private static readonly string[] Tables =
    [
        "link", "coverage", "observation", "line_price", "plan", "decision", "decision_change", "journal", "journal_move", "alert_inbox", "alert_tenant", "episode", "asset_link", "asset_tenant",
        "finding", "notice", "notifier", "run",
    ];

    public static async Task WriteAsync(SqliteConnection connection, Stream destination, CancellationToken cancellationToken)
    {
        // One read transaction, so that the tables belong to the same moment.
        using var transaction = connection.BeginTransaction(deferred: true);
        using var line = new MemoryStream();
        using var writer = new Utf8JsonWriter(line);
        foreach (var table in Tables)
        {
            using var command = connection.Command($"SELECT * FROM {table}");
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                WriteRow(writer, table, reader);
                line.WriteByte((byte)'\n');
                await destination.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), cancellationToken).ConfigureAwait(false);
                line.SetLength(0);
                writer.Reset();
            }
        }
    }

    private static void WriteRow(Utf8JsonWriter writer, string table, SqliteDataReader reader)
    {
        writer.WriteStartObject();
        writer.WriteString("table", table);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            writer.WritePropertyName(reader.GetName(i));
            switch (reader.GetValue(i))
            {
                case long number:
                    writer.WriteNumberValue(number);
                    break;
                case string text:
                    writer.WriteStringValue(text);
                    break;
                case byte[] plan:
                    writer.WriteRawValue(SqlitePlanStore.Decompress(plan));
                    break;
                default:
                    writer.WriteNullValue();
                    break;
            }
        }

        writer.WriteEndObject();
        writer.Flush();
    }
}
