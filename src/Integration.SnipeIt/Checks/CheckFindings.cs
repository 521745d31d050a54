using Integration.Core;

namespace Integration.SnipeIt.Checks;

/// <summary>Every finding of the connection check: one code each, never reused. The findings guide shows the same table.</summary>
internal static class CheckFindings
{
    public static Finding TokenRefused(string evidence) => Of(
        "PRE201", FindingSeverity.Blocking,
        "Snipe-IT refuses the token: it is mistyped, revoked or expired, or its user is no longer active.",
        "Make a new token under Manage API Keys, as a user who is active.",
        evidence);

    public static Finding Unreachable(string evidence) => Of(
        "PRE202", FindingSeverity.Blocking,
        "Snipe-IT could not be asked.",
        "See the evidence. If it is not a passing outage, check Address, proxy and firewall: Address is the installation as a browser shows it in the end.",
        evidence);

    public static Finding NotPermitted(string evidence) => Of(
        "PRE203", FindingSeverity.Blocking,
        "The token's user may not read what the sync needs.",
        "Let the user view, create and edit assets, and view models, status labels, companies and custom fields.",
        evidence);

    public static Finding Throttled(string evidence) => Of(
        "PRE204", FindingSeverity.Blocking,
        "The token's user has had its requests of the minute, although the client keeps to ThrottlePerMinute.",
        "Give the sync a user of its own, set ThrottlePerMinute to less, or raise API_THROTTLE_PER_MINUTE at the server.",
        evidence);

    public static Finding SettingUnknown(IEnumerable<string> problems) => Of(
        "PRE205", FindingSeverity.Blocking,
        "Settings name what Snipe-IT does not have.",
        "Name what is there, by its name or its id, and custom fields by their label or their column.",
        string.Join(' ', problems));

    public static Finding NothingCreated() => Of(
        "PRE206", FindingSeverity.Info,
        "Assets are updated and none is created: Create:Status is not set, and Snipe-IT takes no asset without a status label.",
        "Nothing, if that is meant. Otherwise set Create:Status, and see that the devices' models are there, or a Create:FallbackModel.",
        null);

    public static Finding NoTechnicalData() => Of(
        "PRE207", FindingSeverity.Warning,
        "No technical data are kept: Fields names no custom field.",
        "Name in Fields which custom field keeps which of our fields.",
        null);

    public static Finding ListIgnored(string status, string evidence) => Of(
        "PRE208", FindingSeverity.Blocking,
        $"Snipe-IT takes no notice of status={status}, so that such assets cannot be seen and would be created again.",
        "Check that Address leads to Snipe-IT itself, and report its version.",
        evidence);

    public static Finding MayBeConfined(string company, int companies, int assets) => Of(
        "PRE209", FindingSeverity.Warning,
        $"All assets that were looked at belong to '{company}', although there are {companies} companies: the token's user may not see the others, and their assets would be created again.",
        "If full company support is on, make the token's user a superuser. Otherwise nothing.",
        $"The first {assets} assets were looked at.");

    public static Finding TokenExpires(KeyExpiry expiry)
    {
        var finding = Of(
            "PRE210", FindingSeverity.Warning,
            $"The token {expiry}, as the settings say.",
            "Make a new token under Manage API Keys, and change Token and TokenExpiresAt together.",
            null);
        return finding with { Subject = KeyExpiry.Subject("connection:target") };
    }

    private static Finding Of(string code, FindingSeverity severity, string text, string fix, string? evidence) => new()
    {
        Code = code,
        Severity = severity,
        Subject = "connection:target",
        Text = text,
        Fix = fix,
        Evidence = evidence,
    };
}
