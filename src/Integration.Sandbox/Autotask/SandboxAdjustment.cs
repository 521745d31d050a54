namespace Integration.Sandbox.Autotask;

/// <summary>An adjustment that the server keeps, and that its API never shows again.</summary>
/// <param name="ContractServiceId">The contract service.</param>
/// <param name="EffectiveDate">The first day it holds.</param>
/// <param name="UnitChange">Units added, or taken away when negative.</param>
/// <param name="UnitPrice">The new unit price; null when it was left.</param>
/// <param name="UnitCost">The new unit cost; null when it was left.</param>
/// <param name="IsByPerson">Whether a person made it in the user interface rather than a request.</param>
public sealed record SandboxAdjustment(long ContractServiceId, DateOnly EffectiveDate, int UnitChange, decimal? UnitPrice, decimal? UnitCost, bool IsByPerson);
