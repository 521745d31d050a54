namespace Integration.Core.Ticketing;

/// <summary>Tells which alerts a rule matches.</summary>
internal static class RuleMatch
{
    public static bool Matches(TicketingRule rule, Alert alert, string tenantName) =>
        IsWord(rule.Categories, alert.Category, "CATEGORY_")
        && IsWord(rule.SourceTypes, alert.SourceType, "TYPE_")
        && IsWord(rule.Severities, alert.Severity, "SEVERITY_")
        && (rule.Tenants.Count == 0 || rule.Tenants.Any(tenant => tenant == alert.Tenant.Value || Same(tenant.Trim(), tenantName.Trim())))
        && (rule.TitleContains.Count == 0 || rule.TitleContains.Any(part => alert.Title.Contains(part, StringComparison.OrdinalIgnoreCase)));

    // A source spells its words with the name of their field before them, as in ALERT_CATEGORY_SYSTEM.
    private static bool IsWord(IList<string> wanted, string? value, string field)
    {
        if (wanted.Count == 0)
            return true;

        if (value is null)
            return false;

        var word = Plain(value);
        var prefix = word.LastIndexOf(field, StringComparison.Ordinal);
        var bare = prefix < 0 ? word : word[(prefix + field.Length)..];
        return wanted.Select(Plain).Any(one => one == word || one == bare);
    }

    private static string Plain(string word) => word.Trim().ToUpperInvariant().Replace(' ', '_').Replace('-', '_');

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
