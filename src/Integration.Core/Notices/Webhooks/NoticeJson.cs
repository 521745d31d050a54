using System.Text.Json;

namespace Integration.Core.Notices;

/// <summary>Writes the body of a webhook. What stands in the notices guide is promised: fields are added within a version, and never change their meaning.</summary>
internal static class NoticeJson
{
    private const int Version = 1;

    public static byte[] Write(Notice notice)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            writer.WriteString("id", notice.Id);
            writer.WriteString("at", notice.At.UtcDateTime);
            writer.WriteString("integration", notice.Integration);
            writer.WriteString("job", notice.Job);
            writer.WriteString("run", notice.RunId);
            writer.WriteBoolean("isTest", notice.IsTest);
            writer.WriteString("title", notice.Title);
            writer.WriteNumber("stillOpen", notice.StillOpen);
            writer.WriteNumber("leftOut", notice.LeftOut);
            WriteCounts(writer, notice.Counts);
            WriteFindings(writer, "opened", notice.Opened);
            WriteFindings(writer, "changed", notice.Changed);
            WriteFindings(writer, "closed", notice.Closed);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteCounts(Utf8JsonWriter writer, IReadOnlyList<NoticeCount> counts)
    {
        writer.WriteStartArray("counts");
        foreach (var count in counts)
        {
            writer.WriteStartObject();
            writer.WriteString("code", count.Code);
            writer.WriteString("severity", count.Severity.ToString());
            writer.WriteNumber("opened", count.Opened);
            writer.WriteNumber("changed", count.Changed);
            writer.WriteNumber("closed", count.Closed);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFindings(Utf8JsonWriter writer, string name, IReadOnlyList<Finding> findings)
    {
        writer.WriteStartArray(name);
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Code);
            writer.WriteString("severity", finding.Severity.ToString());
            writer.WriteString("subject", finding.Subject);
            writer.WriteString("text", finding.Text);
            writer.WriteString("fix", finding.Fix);
            writer.WriteString("evidence", finding.Evidence);
            writer.WriteString("followsFrom", finding.FollowsFrom);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
