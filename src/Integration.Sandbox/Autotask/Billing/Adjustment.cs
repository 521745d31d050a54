namespace Integration.Sandbox.Autotask.Billing;

/// <summary>A change of a contract service from a date on, as an adjustment or a person asks for it.</summary>
/// <param name="EffectiveDate">The first day it holds.</param>
/// <param name="UnitChange">Units to add, or to take away when negative.</param>
/// <param name="UnitPrice">The new price of a unit; null leaves it.</param>
/// <param name="UnitCost">The new cost of a unit; null leaves it.</param>
internal readonly record struct Adjustment(DateOnly EffectiveDate, int UnitChange, decimal? UnitPrice = null, decimal? UnitCost = null);
