using System.Text.Json;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>What can be chosen for a ticket: Autotask's picklists and resources as JumpCloud shows them. Ids and labels are the sandbox's.</summary>
internal static class TicketingOptions
{
    private static readonly (string Name, (string Label, int Value)[] Values)[] All =
    [
        ("priority", [("High", 1), ("Medium", 2), ("Low", 3), ("Critical", 4)]),
        ("status", [("New", 1), ("Complete", 5)]),
        ("queue", [("Monitoring Alert", 8), ("Level I Support", 29_682_833)]),
        ("source", [("Other", -1), ("Monitoring Alert", 8)]),
    ];

    public static void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("options");
        foreach (var (name, values) in All)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            WriteValues(writer, "values", values);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("resources");
        writer.WriteStartObject();
        writer.WriteNumber("id", 4);
        writer.WriteString("name", "Sandbox Technician");
        WriteValues(writer, "roles", [("Technician", 7)]);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter writer, string name, (string Label, int Value)[] values)
    {
        writer.WriteStartArray(name);
        foreach (var (label, value) in values)
        {
            writer.WriteStartObject();
            writer.WriteString("label", label);
            writer.WriteNumber("value", value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
