namespace Integration.Core.Billing;

/// <summary>The units billed on a stretch of days: a billing period, or the part of one between two adjustments.</summary>
/// <param name="Days">The days.</param>
/// <param name="Units">The units.</param>
/// <param name="IsPosted">True when the period is approved and posted; it must never be changed.</param>
public sealed record UnitRow(DateRange Days, int Units, bool IsPosted);
