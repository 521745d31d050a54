namespace Integration.Core.Billing;

/// <summary>Why a line's units, and why its cost, wait for a person; null where they do not.</summary>
internal readonly record struct LineHold(string? Units, string? Cost)
{
    public string? For(Change change) => change is UnitCostChange ? Cost : Units;
}
