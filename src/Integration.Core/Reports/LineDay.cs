namespace Integration.Core.Reports;

/// <summary>One day of a contract line.</summary>
/// <param name="Day">The day, in the line's time zone.</param>
/// <param name="Count">The highest count of the day; on a summed line the sum of the tenants' highest. Unknown on a day without an observation.</param>
/// <param name="Mark">The mark so far at the end of the day; on a summed line the sum of the tenants' marks.</param>
/// <param name="Billable">The units that the mark so far asks for, after exclusions and minimum.</param>
/// <param name="Units">The units that the target bills on the day.</param>
public sealed record LineDay(DateOnly Day, Reading<int> Count, Reading<int> Mark, Reading<int> Billable, Reading<int> Units);
