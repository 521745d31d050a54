using System.Globalization;
using Integration.Core;

namespace Integration.JumpCloud.Checks;

/// <summary>Every finding of the connection check: one code each, never reused. The findings guide shows the same table.</summary>
internal static class CheckFindings
{
    public const string RoleCode = "PRE110";

    private const string Connection = "connection:source";

    public static Finding KeyRefused(string evidence) => Of(
        "PRE101", FindingSeverity.Blocking, Connection,
        "JumpCloud refuses the API key: it is mistyped, expired, ended by a newer one, of another region, or its administrator may not use the API; the answer does not tell which.",
        "Compare Region with the address of your console (console.eu.jumpcloud.com is Europe, console.in.jumpcloud.com India), then generate a new key under My API key; an Admin with Billing can enable API access.",
        evidence);

    public static Finding Unreachable(string evidence) => Of(
        "PRE102", FindingSeverity.Blocking, Connection,
        "JumpCloud could not be asked.",
        "See the evidence. If it is not a passing outage, check ConsoleAddress, proxy and firewall.",
        evidence);

    public static Finding ProviderUnknown(string provider, string evidence) => Of(
        "PRE103", FindingSeverity.Blocking, Connection,
        $"JumpCloud has no provider '{provider}' for this key.",
        "Copy the id from the Multi-Tenant Portal under Account Management > Overview to ProviderId, or leave the setting out.",
        evidence);

    public static Finding ProviderNotReadable(string provider, string evidence) => Of(
        "PRE104", FindingSeverity.Blocking, Connection,
        $"The key's administrator may not read the provider '{provider}'.",
        "Give the administrator the role Admin with Billing in the Multi-Tenant Portal. If the role is right, the provider's id may be another's, or JumpCloud may block this machine's address.",
        evidence);

    public static Finding NoProvider() => Of(
        "PRE105", FindingSeverity.Blocking, Connection,
        "The key belongs to an administrator of a single organization and of no provider; billing and tickets need a provider, assets do not.",
        "Use the key of an administrator of the Multi-Tenant Portal.",
        null);

    public static Finding KeyExpires(KeyExpiry expiry, bool isOwn) => Of(
        "PRE106", FindingSeverity.Warning, KeyExpiry.Subject(Connection),
        $"{(isOwn ? "The API key" : "An administrator's API key, which may be this one,")} {expiry}.",
        "Generate a new key in good time: it ends the old one at once, so change the setting in the same minute.",
        string.Create(CultureInfo.InvariantCulture, $"It expires at {expiry.At.ToUniversalTime():yyyy-MM-dd HH:mm} UTC."));

    public static Finding ClockSkewed(TimeSpan skew) => Of(
        "PRE107", FindingSeverity.Warning, Connection,
        $"This machine's clock is {Math.Abs(skew.TotalMinutes).ToString("0", CultureInfo.InvariantCulture)} minutes {(skew > TimeSpan.Zero ? "ahead of" : "behind")} JumpCloud's.",
        "Let the machine synchronise its clock: days and peaks follow from it.",
        null);

    public static Finding AlertsNotReadable(string evidence) => Of(
        "PRE108", FindingSeverity.Warning, Connection,
        "The alerts of none of the first organizations can be read.",
        "See the evidence. Give the key's administrator a role that may see alerts in every organization, and check that JumpCloud offers alerts to this account.",
        evidence);

    public static Finding DevicesNotReadable(string evidence) => Of(
        "PRE109", FindingSeverity.Blocking, Connection,
        "The devices of none of the first organizations can be read.",
        "See the evidence. Give the key's administrator a role that may see devices, and enable API access for that administrator.",
        evidence);

    public static Finding RoleWithoutBilling(string role) => Of(
        "PRE110", FindingSeverity.Warning, Connection,
        "The key's administrator is not Admin with Billing: JumpCloud's own integrations, its invoices and its entitlements may be hidden.",
        "Give the administrator the role Admin with Billing in the Multi-Tenant Portal; only an Admin with Billing can.",
        $"JumpCloud calls the role '{role}'.");

    public static Finding KeysNotAllowed() => Of(
        "PRE111", FindingSeverity.Warning, Connection,
        "API access is off for the key's administrator: this key still works, and no new one can be generated.",
        "Let an Admin with Billing enable API access for the administrator before the key expires.",
        "apiKeyAllowed is false.");

    public static Finding KeyOwnerUnknown(string evidence) => Of(
        "PRE112", FindingSeverity.Info, Connection,
        "JumpCloud does not tell whose key this is: role, API access and the key's own expiry could not be looked at.",
        "Look at the administrator in the portal: the role is Admin with Billing, API access is on, and the key does not expire soon.",
        evidence);

    public static Finding IntegrationsHidden(string evidence) => Of(
        "PRE113", FindingSeverity.Blocking, Connection,
        "The key's administrator may not see the provider's integrations, so nobody could tell whether JumpCloud's own one writes to the same contracts.",
        "Give the administrator the role Admin with Billing in the Multi-Tenant Portal; JumpCloud shows integrations to no other.",
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
