using System.Globalization;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.Dots.Wire;

/// <summary>Checks the key in its header, then the limit, which a wrong key does not use up.</summary>
internal sealed class DotsGate(SandboxDots dots, SandboxClock clock) : IVendorGate
{
    private readonly Throttle throttle = new(clock);

    public GateResult Enter(SandboxRequest request)
    {
        if (request.Header(dots.Behavior.ApiKeyHeader) != dots.ApiKey || dots.Behavior.KeyExpiresAt <= clock.GetUtcNow())
            return new GateResult(DotsReply.Refused(401, "Invalid API key"));
        if (dots.Behavior.RequestsPerMinute is not { } limit)
            return default;
        var (left, untilReset) = throttle.Add(limit);
        return left < 0 ? new GateResult(TooMany(untilReset)) : default;
    }

    private Reply TooMany(TimeSpan untilReset)
    {
        var reply = DotsReply.Refused(429, "Too many requests, wait and retry later");
        return dots.Behavior.SendsRetryAfter ? reply.WithHeader("Retry-After", Math.Ceiling(untilReset.TotalSeconds).ToString(CultureInfo.InvariantCulture)) : reply;
    }
}
