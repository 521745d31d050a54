using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>Checks the three headers, then the hourly quota, then the thread slots.</summary>
internal sealed class AutotaskGate(SandboxAutotask autotask, HourlyQuota quota, ThreadSlots slots) : IVendorGate
{
    public GateResult Enter(SandboxRequest request)
    {
        if (CheckCredentials(request) is { } refusal)
            return new GateResult(refusal);
        var used = quota.Add();
        if (autotask.Behavior.HourlyQuota is { } limit && used > limit)
            return new GateResult(AutotaskReply.Errors("The request limit of the current timeframe has been exceeded.", 429));
        var lease = slots.TryTake(ObjectsOf(request), autotask.Behavior.ThreadSlots);
        return lease is null ? new GateResult(ThreadLimit(request, autotask.Behavior)) : new GateResult(null, autotask.Behavior.ServiceTime + Latency(used), lease);
    }

    private Reply? CheckCredentials(SandboxRequest request)
    {
        var isKnownCode = request.Header("ApiIntegrationCode") == autotask.IntegrationCode;
        if (!isKnownCode && autotask.Behavior.NamesInvalidIntegrationCode)
            return AutotaskReply.Errors("IntegrationCode is invalid.");
        return isKnownCode && request.Header("UserName") == autotask.UserName && request.Header("Secret") == autotask.Secret && autotask.Behavior is { IsUserKnown: true, IsApiOnly: true }
            ? null
            : Reply.Empty(401).WithHeader("WWW-Authenticate", "Basic Realm=\"sandbox\"");
    }

    public static Reply ThreadLimit(SandboxRequest request, AutotaskBehavior behavior) => AutotaskReply.Errors(
        $"Thread Threshold Exceeded. The Autotask API thread threshold of {behavior.ThreadSlots} threads has been exceeded. Method: {request.Method}, Itgenatr005",
        (int)behavior.ThreadLimitStatus);

    private TimeSpan Latency(int used)
    {
        if (autotask.Behavior is not { Latency: AutotaskLatency.UsageBased, HourlyQuota: { } limit })
            return TimeSpan.Zero;
        return ((double)used / limit) switch
        {
            >= 0.75 => TimeSpan.FromSeconds(1),
            >= 0.5 => TimeSpan.FromSeconds(0.5),
            _ => TimeSpan.Zero,
        };
    }

    private static IReadOnlyList<string> ObjectsOf(SandboxRequest request)
    {
        var entity = request.Route("entity");
        if (entity.Length == 0)
            return [request.Pattern.TrimStart('/')];
        var name = EntityTypes.Find(entity)?.Collection ?? entity;
        return EntityTypes.FindChild(entity, request.Route("child")) is { } child ? [name, child.Type.Collection] : [name];
    }
}
