using Integration.Sandbox.Http;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>What is not about an entity: the zone, versions, the quota.</summary>
internal static class ZoneHandlers
{
    public static Func<SandboxRequest, Reply> ZoneInformation(SandboxAutotask autotask) => request =>
    {
        if (!autotask.Behavior.IsUserKnown || !autotask.UserName.Equals(request.Query("user"), StringComparison.OrdinalIgnoreCase))
            return AutotaskReply.Errors("Zone information could not be determined");
        return Reply.Json(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("zoneName", "Sandbox");
            writer.WriteString("url", $"{request.Authority}/ATServicesRest/");
            writer.WriteString("webUrl", $"{request.Authority}/");
            writer.WriteNumber("ci", 700001);
            writer.WriteEndObject();
        });
    };

    public static Reply Thresholds(AutotaskBehavior behavior, HourlyQuota quota) => Reply.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("externalRequestThreshold", behavior.HourlyQuota ?? 10_000);
        writer.WriteNumber("requestThresholdTimeframe", 60);
        writer.WriteNumber("currentTimeframeRequestCount", quota.Used);
        writer.WriteEndObject();
    });

    public static Reply Version() => Reply.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("majorVersion", "2026");
        writer.WriteString("minorVersion", "3");
        writer.WriteString("build", "1");
        writer.WriteString("customerType", "Sandbox");
        writer.WriteEndObject();
    });

    public static Reply VersionInformation() => Reply.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("apiVersions");
        writer.WriteStringValue("v1.0");
        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
