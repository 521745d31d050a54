using System.Globalization;
using System.Text;
using System.Text.Json;
using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>Writes an event as Directory Insights shows it.</summary>
internal sealed class EventWriter(string providerId, string alertService)
{
    public void Write(Utf8JsonWriter writer, SandboxOrganization? organization, SandboxEvent entry)
    {
        writer.WriteStartObject();
        writer.WriteString("id", entry.Id);
        writer.WriteString("timestamp", entry.Timestamp.UtcDateTime);
        writer.WriteString("event_type", entry.EventType);
        writer.WriteString("service", entry.Service == SandboxEvent.AlertService ? alertService : entry.Service);
        writer.WriteString("organization", organization?.Id);
        writer.WriteString("provider", organization is null ? providerId : null);
        writer.WriteBoolean("success", true);
        WriteInitiator(writer, entry);
        if (entry.Alert is { } alert)
            WriteAlert(writer, entry, alert);
        else
            WriteResource(writer, entry);
        writer.WriteEndObject();
    }

    private static void WriteInitiator(Utf8JsonWriter writer, SandboxEvent entry)
    {
        writer.WriteStartObject("initiated_by");
        if (entry is { By: null, Alert: not null })
        {
            writer.WriteString("type", "system");
        }
        else
        {
            writer.WriteString("type", "admin");
            writer.WriteString("email", entry.By ?? ProviderHandlers.Owner);
        }

        writer.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter writer, SandboxEvent entry)
    {
        var (type, name) = entry.EventType.Split('_')[0] switch
        {
            "system" => ("system", "hostname"),
            "user" => ("user", "username"),
            "rule" => ("rule", "name"),
            _ => ("integration", "name"),
        };
        writer.WriteStartObject("resource");
        writer.WriteString("type", type);
        writer.WriteString("id", entry.ResourceId);
        writer.WriteString(name, entry.ResourceName);
        writer.WriteEndObject();
    }

    private static void WriteAlert(Utf8JsonWriter writer, SandboxEvent entry, AlertTrace alert)
    {
        writer.WriteString("severity", LastWord(alert.Severity));
        writer.WriteString("category", LastWord(alert.Category));
        writer.WriteStartObject("resource");
        writer.WriteString("type", "alert");
        writer.WriteString("id", entry.ResourceId);
        writer.WriteString("context", Context(alert));
        writer.WriteString("source_id", alert.SourceId);
        writer.WriteString("source_type", LastWord(alert.SourceType));
        writer.WriteString("reference_id", alert.OccurrenceId);
        writer.WriteEndObject();
        if (alert.RuleId is { } rule)
        {
            writer.WriteStartObject("correlation");
            writer.WriteString("id", rule);
            writer.WriteEndObject();
        }
    }

    // JSON within a text, as Directory Insights has it.
    private static string Context(AlertTrace alert)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("title", alert.Title);
            writer.WriteString("status", alert.Status);
            writer.WriteNumber("occurrences", alert.Occurrences);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>What is <c>ALERT_SEVERITY_MEDIUM</c> in an alert is <c>Medium</c> in its events.</summary>
    private static string LastWord(string text)
    {
        var word = text[(text.LastIndexOf('_') + 1)..];
        return word.Length == 0 ? text : char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..].ToLowerInvariant();
    }
}
