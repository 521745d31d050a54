namespace Integration.Core.Ticketing;

/// <summary>The rules of the source's own ticketing, and how they differ from ours.</summary>
/// <param name="Rules">The rules. One whose match nobody confirmed yet is off until <see cref="TicketingRule.IsUnverified"/> is set to false.</param>
/// <param name="Differences">What the source has and we lack, what we have and it lacks, and what differs field by field. Rules are compared by name.</param>
public sealed record ImportedRules(IReadOnlyList<TicketingRule> Rules, IReadOnlyList<RuleDifference> Differences);
