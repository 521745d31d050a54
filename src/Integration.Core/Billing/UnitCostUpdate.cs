namespace Integration.Core.Billing;

/// <summary>A new unit cost of a line.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Line">The line.</param>
/// <param name="UnitCost">The cost of one unit for one period, in the line's currency.</param>
public sealed record UnitCostUpdate(ContractId Contract, ContractLineId Line, decimal UnitCost);
