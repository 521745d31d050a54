using System.Globalization;
using System.Text.Json.Nodes;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>A query of Directory Insights. Nonsense in limit and sort is read as the default, without a word.</summary>
internal sealed class EventQuery
{
    private const int DefaultLimit = 1000;
    private const int LargestLimit = 10_000;

    private static readonly string[] OtherServices =
    [
        "all", "directory", "ldap", "mdm", "notifications", "object_storage", "password_manager", "radius", "reports",
        "saas_app_management", "software", "sso", "systems", "access_management", "asset_management",
    ];

    private readonly HashSet<string> services;
    private readonly string alertService;
    private readonly DateTimeOffset from;
    private readonly DateTimeOffset until;
    private readonly SearchTerm? term;
    private readonly (long At, string Id)? after;

    private EventQuery(JsonObject body, string alertService)
    {
        this.alertService = alertService;
        string[] known = [alertService, .. OtherServices];
        services = [.. (body["service"] as JsonArray ?? []).Select(name => name?.ToString() ?? "")];
        if (services.Count == 0 || !services.IsSubsetOf(known))
            throw new JumpCloudRefusal(400, $"service must be one of: {string.Join(", ", known.Order(StringComparer.Ordinal))}");
        from = ReadTime(body, "start_time") ?? throw new JumpCloudRefusal(400, "start_time is required");
        until = ReadTime(body, "end_time") ?? DateTimeOffset.MaxValue;
        Limit = body["limit"] is JsonValue limit && limit.TryGetValue<int>(out var number) && number is > 0 and <= LargestLimit ? number : DefaultLimit;
        IsDescending = body["sort"]?.ToString() == "DESC";
        term = body["search_term"] is JsonObject search ? new SearchTerm(search) : null;
        if (body["search_after"] is JsonArray { Count: 2 } cursor)
        {
            SearchAfter = cursor.ToJsonString();
            after = (long.Parse(cursor[0]!.ToString(), CultureInfo.InvariantCulture), cursor[1]!.ToString());
        }
    }

    public int Limit { get; }

    public bool IsDescending { get; }

    public string? SearchAfter { get; }

    public static EventQuery Read(SandboxRequest request, string alertService) =>
        new(request.ReadObject() ?? throw new JumpCloudRefusal(400, "Bad Request: the body is not a JSON object"), alertService);

    public bool Takes(SandboxEvent entry) =>
        entry.Timestamp >= from && entry.Timestamp <= until
        && (services.Contains("all") || services.Contains(ServiceOf(entry)))
        && (term is null || term.Takes(entry, ServiceOf(entry)));

    /// <summary>Whether an event was on an earlier page.</summary>
    public bool IsBefore(SandboxEvent entry)
    {
        if (after is not { } cursor)
            return false;
        var order = (entry.Timestamp.ToUnixTimeMilliseconds(), entry.Id).CompareTo(cursor);
        return IsDescending ? order >= 0 : order <= 0;
    }

    private string ServiceOf(SandboxEvent entry) => entry.Service == SandboxEvent.AlertService ? alertService : entry.Service;

    private static DateTimeOffset? ReadTime(JsonObject body, string name)
    {
        if (body[name] is not { } node)
            return null;
        return DateTimeOffset.TryParse(node.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new JumpCloudRefusal(400, $"{name} is not an RFC 3339 time");
    }
}
