using Integration.Sandbox.Autotask.Billing;

namespace Integration.Sandbox.Autotask.Entities;

/// <summary>One row of ContractServiceUnits: how many units a contract service bills from one day to another.</summary>
/// <remarks>Rewritten by each adjustment, with new ids: hold on to the contract service and the date, not to a row.</remarks>
public sealed class SandboxUnitsRow : SandboxRow
{
    internal SandboxUnitsRow(long id, SandboxContractService line, UnitsPeriod period, long? vendorCompanyId)
        : base(EntityTypes.ContractServiceUnits, id)
    {
        Period = period;
        this["contractID"] = line.ContractId;
        this["contractServiceID"] = line.Id;
        this["serviceID"] = line.ServiceId;
        this["vendorCompanyID"] = vendorCompanyId;
        this["startDate"] = period.Start;
        this["endDate"] = period.End;
        this["units"] = period.Units;
        this["price"] = period.Price;
        this["internalCurrencyPrice"] = period.Price;
        this["cost"] = period.Cost;
        this["approveAndPostDate"] = period.PostedAt;
    }

    internal UnitsPeriod Period { get; }

    /// <summary>Gets the contract service the row belongs to.</summary>
    public long ContractServiceId => (long)this["contractServiceID"]!;

    /// <summary>Gets the units billed.</summary>
    public int Units => (int)(long)this["units"]!;

    /// <summary>Gets the first day.</summary>
    public DateOnly StartDate => DateOf("startDate");

    /// <summary>Gets the last day.</summary>
    public DateOnly EndDate => DateOf("endDate");

    /// <summary>Gets the extended price of the row's days: units times unit price, prorated when the row is part of a period.</summary>
    public decimal Price => (decimal)this["price"]!;

    /// <summary>Gets whether the period has been approved and posted.</summary>
    public bool IsPosted => this["approveAndPostDate"] is not null;
}
