using System.Globalization;
using Integration.Core;

namespace Integration.Dots.Checks;

/// <summary>Every finding of the connection check: one code each, never reused. The findings guide shows the same table.</summary>
internal static class CheckFindings
{
    private const string Connection = "connection:target";

    public static Finding KeyRefused(string evidence) => Of(
        "PRE301", FindingSeverity.Blocking, Connection,
        "Dots refuses the API key: it is mistyped, revoked or expired, or goes in the wrong header; the answer does not tell which.",
        "Compare the key with Settings > API Access in the client dashboard, and set ApiKeyHeader to x-api-key: Dots' guide names that header in one place, and authorization in another.",
        evidence);

    public static Finding Unreachable(string evidence) => Of(
        "PRE302", FindingSeverity.Blocking, Connection,
        "Dots could not be asked, or its answer was not understood.",
        "See the evidence. If it is not a passing outage, check BaseAddress, PartnerAddress, Paths, proxy and firewall.",
        evidence);

    public static Finding Throttled(string evidence) => Of(
        "PRE303", FindingSeverity.Blocking, Connection,
        "Dots takes no more requests for now.",
        "Let the next run come later. Set MaxConcurrency to less if it happens again: Dots publishes no limits.",
        evidence);

    public static Finding KeyExpires(KeyExpiry expiry) => Of(
        "PRE304", FindingSeverity.Warning, KeyExpiry.Subject(Connection),
        $"The API key of Dots {expiry}, as the settings say.",
        "Make a new key under Settings > API Access in the client dashboard, and change ApiKey and KeyExpiresAt together.",
        string.Create(CultureInfo.InvariantCulture, $"It expires at {expiry.At.ToUniversalTime():yyyy-MM-dd HH:mm} UTC."));

    public static Finding NoPartnerEndpoint() => Of(
        "PRE305", FindingSeverity.Info, Connection,
        "Nothing is written to Dots: its public API is read-only, and no partner endpoint is configured. Plans end in a file for Dots' support.",
        "Nothing, if that is meant. A partner endpoint, which Dots does not offer to the public, is set as PartnerAddress.",
        null);

    public static Finding CannotLookUp() => Of(
        "PRE306", FindingSeverity.Blocking, Connection,
        "No asset can be looked for: Dots publishes no path to assets by serial number, and none is set.",
        "Ask Dots' support for the path, and set it as Paths:AssetsBySerialNumber.",
        null);

    public static Finding NoPartnerAnswer(string evidence) => Of(
        "PRE307", FindingSeverity.Blocking, Connection,
        "PartnerAddress leads to no partner endpoint as this product needs one.",
        "Check PartnerAddress with whoever runs the endpoint, or leave it out: plans then end in a file for Dots' support.",
        evidence);

    private static Finding Of(string code, FindingSeverity severity, string subject, string text, string fix, string? evidence) => new()
    {
        Code = code,
        Severity = severity,
        Subject = subject,
        Text = text,
        Fix = fix,
        Evidence = evidence,
    };
}
