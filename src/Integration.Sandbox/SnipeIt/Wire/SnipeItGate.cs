using System.Globalization;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.SnipeIt.Wire;

/// <summary>Checks the token, then the throttle, whose minute a wrong token does not use up.</summary>
internal sealed class SnipeItGate(SandboxSnipeIt snipeIt, Throttle throttle) : IVendorGate
{
    private const string Login = "<html><head><title>Login</title></head><body>Redirecting to the login page</body></html>";

    public GateResult Enter(SandboxRequest request)
    {
        if (snipeIt.Behavior.IsInMaintenance)
            return new GateResult(SnipeItReply.Number(503));
        if (request.Header("Authorization") != $"Bearer {snipeIt.Token}")
            return new GateResult(Unauthenticated(request));
        if (snipeIt.Behavior.ThrottlePerMinute is not { } limit)
            return default;
        var (left, untilReset) = throttle.Add(limit);
        return left < 0 ? new GateResult(TooMany(limit, untilReset)) : default;
    }

    // Whoever does not ask for JSON is taken for a browser.
    private Reply Unauthenticated(SandboxRequest request) => request.Header("Accept")?.Contains("json", StringComparison.OrdinalIgnoreCase) == true
        ? SnipeItReply.Unauthenticated()
        : Reply.Text(302, "text/html; charset=utf-8", Login).WithHeader("Location", new Uri(snipeIt.Address, "login").AbsoluteUri);

    private Reply TooMany(int limit, TimeSpan untilReset)
    {
        var reply = SnipeItReply.Error(429, "Too many requests");
        if (!snipeIt.Behavior.SendsThrottleHeaders)
            return reply;
        var seconds = Math.Ceiling(untilReset.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return reply.WithHeader("Retry-After", seconds)
            .WithHeader("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture))
            .WithHeader("X-RateLimit-Remaining", "0");
    }
}
