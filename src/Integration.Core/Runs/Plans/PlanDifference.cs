namespace Integration.Core.Runs;

/// <summary>Two changes that write to the same place, and not the same.</summary>
/// <param name="First">The change of the first plan.</param>
/// <param name="Second">The change of the second plan.</param>
public sealed record PlanDifference(PlannedChange First, PlannedChange Second);
