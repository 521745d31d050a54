using Integration.Sandbox.Autotask.Billing;

namespace Integration.Sandbox.Autotask.Entities;

/// <summary>A service on a contract: what the sync calls a contract line.</summary>
public sealed class SandboxContractService : SandboxRow
{
    internal SandboxContractService(long id)
        : base(EntityTypes.ContractServices, id)
    {
    }

    /// <summary>Gets the contract.</summary>
    public long ContractId => (long)this["contractID"]!;

    /// <summary>Gets the service of the catalogue.</summary>
    public long ServiceId => (long)this["serviceID"]!;

    /// <summary>Gets or sets the unit cost that the API shows; null when none was ever set.</summary>
    public decimal? UnitCost
    {
        get => (decimal?)this["unitCost"];
        set => this["unitCost"] = value;
    }

    /// <summary>Gets the unit price that the API shows.</summary>
    public decimal UnitPrice => (decimal)this["unitPrice"]!;

    internal List<UnitsPeriod> Periods { get; set; } = [];

    internal HashSet<DateOnly> AdjustedDates { get; } = [];

    internal List<(DateOnly From, decimal UnitCost)> CostsToCome { get; } = [];

    /// <summary>Returns the units billed on a day, as the server knows them, whether or not readers see them yet.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The units, or null when no row covers the day.</returns>
    public int? UnitsOn(DateOnly date) => Periods.Find(period => period.Covers(date))?.Units;

    /// <summary>Returns whether some adjustment has taken a date already.</summary>
    /// <param name="date">The date.</param>
    public bool IsAdjustedOn(DateOnly date) => AdjustedDates.Contains(date);
}
