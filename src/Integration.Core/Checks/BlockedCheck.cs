namespace Integration.Core.Checks;

/// <summary>What a check leaves as it was, because what it asks first ended it.</summary>
internal static class BlockedCheck
{
    private const string Prefix = "connection:";

    /// <summary>
    /// The findings of earlier checks about connections that are blocked now. What blocked a connection itself is not among them: the check says anew what
    /// does. The rules of ticketing are looked up in the target.
    /// </summary>
    /// <param name="now">What the check found.</param>
    /// <param name="open">What the checks before it found.</param>
    public static IEnumerable<Finding> NotLookedAt(IReadOnlyCollection<Finding> now, IEnumerable<Finding> open)
    {
        var blocked = now.Where(finding => finding.Severity == FindingSeverity.Blocking && IsOfConnection(finding)).Select(ConnectionOf).ToHashSet(StringComparer.Ordinal);
        return open.Where(finding => blocked.Contains(ConnectionOf(finding)) && !(finding.Severity == FindingSeverity.Blocking && IsOfConnection(finding)));
    }

    private static bool IsOfConnection(Finding finding) => finding.Subject.StartsWith(Prefix, StringComparison.Ordinal);

    // Such as connection:source of connection:source:key.
    private static string ConnectionOf(Finding finding) =>
        !IsOfConnection(finding) ? $"{Prefix}target"
        : finding.Subject.IndexOf(':', Prefix.Length) is var end and >= 0 ? finding.Subject[..end]
        : finding.Subject;
}
