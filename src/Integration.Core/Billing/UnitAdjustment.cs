namespace Integration.Core.Billing;

/// <summary>Units to add to or remove from a line from a date on.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Line">The line. An implementation must never create a line that is missing.</param>
/// <param name="EffectiveDate">The first day with the new units.</param>
/// <param name="UnitChange">The units to add; negative to remove; 0 when only the unit cost changes.</param>
/// <param name="UnitCost">The unit cost from that day on, or null to leave it. With <see cref="UnitCostWrite.OnItsOwn"/> it is always null. A target that cannot write both at once refuses.</param>
public sealed record UnitAdjustment(ContractId Contract, ContractLineId Line, DateOnly EffectiveDate, int UnitChange, decimal? UnitCost);
