namespace Integration.Core.Billing;

/// <summary>Unit cost and unit price of a contract line, as a run saw them. Targets keep no history of them, so the store does.</summary>
/// <param name="Line">The line.</param>
/// <param name="SeenAt">When they were first seen so.</param>
/// <param name="UnitCost">The cost of one unit for one period; null when it could not be seen.</param>
/// <param name="UnitPrice">The price of one unit for one period; null when it could not be seen.</param>
/// <param name="Currency">The currency of both; null when it is not known.</param>
/// <param name="PeriodMonths">The length of a billing period in months.</param>
public sealed record LinePrice(
    ContractLineId Line, DateTimeOffset SeenAt, decimal? UnitCost, decimal? UnitPrice, string? Currency, int PeriodMonths);
