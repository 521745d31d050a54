namespace Integration.Core.Runs;

/// <summary>How the open findings of a scope changed.</summary>
/// <param name="Opened">Findings that were not open before.</param>
/// <param name="Changed">Findings whose severity or text changed.</param>
/// <param name="Closed">Findings that are gone.</param>
public sealed record FindingChanges(IReadOnlyList<Finding> Opened, IReadOnlyList<Finding> Changed, IReadOnlyList<Finding> Closed);
