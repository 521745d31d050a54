namespace Integration.Core.Ticketing;

/// <summary>How a rule of the source's own ticketing differs from ours of the same name.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Field">The setting that differs; null when only one side has the rule.</param>
/// <param name="Ours">Our value; null when we have none, or lack the rule.</param>
/// <param name="Theirs">The source's value; null when it has none, or lacks the rule.</param>
public sealed record RuleDifference(string Rule, string? Field, string? Ours, string? Theirs);
