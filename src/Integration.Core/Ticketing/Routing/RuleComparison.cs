using System.Globalization;

namespace Integration.Core.Ticketing;

/// <summary>Compares the rules of the source's own ticketing with ours, by name and field by field.</summary>
internal static class RuleComparison
{
    public static IReadOnlyList<RuleDifference> Compare(IEnumerable<TicketingRule> ours, IEnumerable<TicketingRule> theirs)
    {
        var mine = ByName(ours);
        var other = ByName(theirs);
        return
        [
            .. other.Keys.Where(name => !mine.ContainsKey(name)).Select(name => new RuleDifference(name, null, null, "the source has the rule, and we lack it")),
            .. mine.Keys.Where(name => !other.ContainsKey(name)).Select(name => new RuleDifference(name, null, "we have the rule, and the source lacks it", null)),
            .. mine.Where(rule => other.ContainsKey(rule.Key)).SelectMany(rule => Compare(rule.Value, other[rule.Key])),
        ];
    }

    // A source may call two rules alike; then the first counts.
    private static Dictionary<string, TicketingRule> ByName(IEnumerable<TicketingRule> rules) =>
        rules.DistinctBy(rule => rule.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(rule => rule.Name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<RuleDifference> Compare(TicketingRule ours, TicketingRule theirs) =>
        from pair in FieldsOf(ours).Zip(FieldsOf(theirs))
        where !string.Equals(pair.First.Value, pair.Second.Value, StringComparison.OrdinalIgnoreCase)
        select new RuleDifference(ours.Name, pair.First.Name, pair.First.Value, pair.Second.Value);

    // Only what a source's own ticketing can know; templates, storms and write-backs are ours alone.
    private static (string Name, string? Value)[] FieldsOf(TicketingRule rule) =>
    [
        (nameof(rule.Categories), List(rule.Categories)),
        (nameof(rule.SourceTypes), List(rule.SourceTypes)),
        (nameof(rule.Severities), List(rule.Severities)),
        (nameof(rule.TitleContains), List(rule.TitleContains)),
        (nameof(rule.CreateTicket), rule.CreateTicket ? "true" : "false"),
        (nameof(rule.Queue), rule.Queue),
        (nameof(rule.Resource), rule.Resource),
        (nameof(rule.Role), rule.Role),
        (nameof(rule.DueDays), rule.DueDays?.ToString(CultureInfo.InvariantCulture)),
        (nameof(rule.Priority), rule.Priority),
        (nameof(rule.Status), rule.Status),
        (nameof(rule.Source), rule.Source),
    ];

    private static string? List(IList<string> values) => values.Count == 0 ? null : string.Join(", ", values.Order(StringComparer.OrdinalIgnoreCase));
}
