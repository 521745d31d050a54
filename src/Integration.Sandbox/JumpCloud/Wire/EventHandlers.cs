using System.Globalization;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>Directory Insights: a bare array, and in headers what a next query needs.</summary>
internal sealed class EventHandlers(SandboxJumpCloud jumpCloud)
{
    private readonly JumpCloudWorld world = jumpCloud.World;
    private readonly JumpCloudBehavior behavior = jumpCloud.Behavior;

    public Reply Query(SandboxRequest request)
    {
        var query = EventQuery.Read(request, behavior.AlertService);
        var now = world.Now;
        var found = Events(request).Where(pair => IsKept(pair.Event, now) && query.Takes(pair.Event))
            .OrderBy(pair => pair.Event.Timestamp).ThenBy(pair => pair.Event.Id, StringComparer.Ordinal);
        var ordered = (query.IsDescending ? found.Reverse() : found).SkipWhile(pair => query.IsBefore(pair.Event));
        var page = (request.RepeatsEvents ? ordered.SelectMany(pair => Enumerable.Repeat(pair, 2)) : ordered).Take(query.Limit).ToList();

        var last = page.Count > 0 ? After(page[^1].Event) : query.SearchAfter ?? $"[{now.ToUnixTimeMilliseconds()},\"\"]";
        var writer = new EventWriter(jumpCloud.ProviderId, behavior.AlertService);
        return Reply.Json(200, json =>
            {
                json.WriteStartArray();
                foreach (var (organization, entry) in page)
                    writer.Write(json, organization, entry);
                json.WriteEndArray();
            })
            .WithHeader("X-Result-Count", page.Count.ToString(CultureInfo.InvariantCulture))
            .WithHeader("X-Limit", query.Limit.ToString(CultureInfo.InvariantCulture))
            .WithHeader("X-Sort", query.IsDescending ? "DESC" : "ASC")
            .WithHeader("X-Search_after", request.RepeatsCursor ? query.SearchAfter ?? last : last)
            .WithHeader("X-Request-Id", world.NextId("0f000000"));
    }

    private IEnumerable<(SandboxOrganization? Organization, SandboxEvent Event)> Events(SandboxRequest request)
    {
        var ofOrganizations = OrganizationHeader.Ids(request, behavior).Select(id => world.Find(id)!)
            .SelectMany(organization => organization.EventList.Select(entry => ((SandboxOrganization?)organization, entry)));
        return request.Header("x-provider-id") is null
            ? ofOrganizations
            : ofOrganizations.Concat(world.ProviderEvents.Select(entry => ((SandboxOrganization?)null, entry)));
    }

    private bool IsKept(SandboxEvent entry, DateTimeOffset now) =>
        entry.Timestamp >= now - behavior.EventRetention && entry.Timestamp <= now - behavior.EventLag - (behavior.ExtraEventLag?.Invoke(entry) ?? TimeSpan.Zero);

    private static string After(SandboxEvent entry) => $"[{entry.Timestamp.ToUnixTimeMilliseconds()},\"{entry.Id}\"]";
}
