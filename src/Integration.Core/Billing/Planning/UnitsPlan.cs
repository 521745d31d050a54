namespace Integration.Core.Billing;

/// <summary>The units to change on a line, and what a person should know of those that are not.</summary>
internal sealed record UnitsPlan(IReadOnlyList<UnitsStep> Steps, IReadOnlyList<Finding> Findings);
