using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Integration.Sandbox.Faults;

namespace Integration.Sandbox.Control;

/// <summary>Reads a fault that another process switches on; what is absent has the fault's own default.</summary>
internal static class FaultReader
{
    public static SandboxFault Read(JsonObject body)
    {
        if (!Enum.TryParse<SandboxFaultKind>((string?)body["kind"], ignoreCase: true, out var kind))
            throw new InvalidOperationException($"kind must be one of: {string.Join(", ", Enum.GetNames<SandboxFaultKind>())}.");
        return new SandboxFault
        {
            Kind = kind,
            Route = (string?)body["route"] ?? "*",
            Method = (string?)body["method"],
            Times = body.ContainsKey("times") ? (int?)body["times"] : 1,
            Skip = (int?)body["skip"] ?? 0,
            Organization = (string?)body["organization"],
            BodyContains = (string?)body["bodyContains"],
            Status = (HttpStatusCode)((int?)body["status"] ?? 500),
            Body = (string?)body["body"] ?? "",
            RetryAfter = (string?)body["retryAfter"],
            Delay = TimeSpan.FromSeconds((double?)body["delaySeconds"] ?? 0),
            UnitChange = (int?)body["unitChange"] ?? 1,
            EffectiveDate = (string?)body["effectiveDate"] is { } date ? DateOnly.Parse(date, CultureInfo.InvariantCulture) : null,
        };
    }
}
