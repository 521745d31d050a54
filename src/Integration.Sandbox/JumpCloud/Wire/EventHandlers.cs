using System.Globalization;
using System.Text.Json;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>Directory Insights: a bare array, and in headers what a next query needs.</summary>
internal sealed class EventHandlers(JumpCloudWorld world, JumpCloudBehavior behavior)
{
    public Reply Query(SandboxRequest request)
    {
        var query = EventQuery.Read(request);
        var now = world.Now;
        var oldest = Max(query.From, now - behavior.EventRetention);
        var newest = now - behavior.EventLag;
        var found = request.Header("x-org-id")!.Split(',', StringSplitOptions.TrimEntries)
            .Select(id => world.Find(id)!)
            .SelectMany(organization => organization.EventList
                .Where(entry => entry.Timestamp >= oldest && entry.Timestamp <= newest && query.Takes(entry))
                .Select(entry => (Organization: organization, Event: entry)))
            .OrderBy(pair => pair.Event.Timestamp).ThenBy(pair => pair.Event.Id, StringComparer.Ordinal);
        var ordered = query.IsDescending ? found.Reverse() : found;
        var page = ordered.SkipWhile(pair => query.IsBefore(pair.Event)).Take(query.Limit).ToList();

        var last = page.Count > 0 ? After(page[^1].Event) : query.SearchAfter ?? $"[{now.ToUnixTimeMilliseconds()},\"\"]";
        return Reply.Json(200, writer =>
            {
                writer.WriteStartArray();
                foreach (var (organization, entry) in page)
                    Write(writer, organization, entry);
                writer.WriteEndArray();
            })
            .WithHeader("X-Result-Count", page.Count.ToString(CultureInfo.InvariantCulture))
            .WithHeader("X-Limit", query.Limit.ToString(CultureInfo.InvariantCulture))
            .WithHeader("X-Sort", query.IsDescending ? "DESC" : "ASC")
            .WithHeader("X-Search_after", last)
            .WithHeader("X-Request-Id", world.NextId("0f000000"));
    }

    private static string After(SandboxEvent entry) => $"[{entry.Timestamp.ToUnixTimeMilliseconds()},\"{entry.Id}\"]";

    private static DateTimeOffset Max(DateTimeOffset x, DateTimeOffset y) => x > y ? x : y;

    private static void Write(Utf8JsonWriter writer, SandboxOrganization organization, SandboxEvent entry)
    {
        writer.WriteStartObject();
        writer.WriteString("id", entry.Id);
        writer.WriteString("timestamp", entry.Timestamp.UtcDateTime);
        writer.WriteString("event_type", entry.EventType);
        writer.WriteString("service", entry.Service);
        writer.WriteString("organization", organization.Id);
        writer.WriteNull("provider");
        writer.WriteBoolean("success", true);
        writer.WriteStartObject("initiated_by");
        writer.WriteString("type", "admin");
        writer.WriteString("email", "owner@sandbox.example");
        writer.WriteEndObject();
        writer.WriteStartObject("resource");
        writer.WriteString("type", entry.EventType.StartsWith("system", StringComparison.Ordinal) ? "system" : "user");
        writer.WriteString("id", entry.ResourceId);
        writer.WriteString(entry.EventType.StartsWith("system", StringComparison.Ordinal) ? "hostname" : "username", entry.ResourceName);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
