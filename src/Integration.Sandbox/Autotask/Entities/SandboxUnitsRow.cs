using Integration.Sandbox.Autotask.Billing;

namespace Integration.Sandbox.Autotask.Entities;

/// <summary>One row of ContractServiceUnits: how many units a contract service bills from one day to another.</summary>
/// <remarks>Rewritten by each adjustment, with new ids: hold on to the contract service and the date, not to a row.</remarks>
public sealed class SandboxUnitsRow : SandboxRow
{
    private static readonly EntityType Entity = EntityTypes.ContractServiceUnits;
    private static readonly Field Contract = Entity["contractID"];
    private static readonly Field ContractService = Entity["contractServiceID"];
    private static readonly Field Service = Entity["serviceID"];
    private static readonly Field Start = Entity["startDate"];
    private static readonly Field End = Entity["endDate"];
    private static readonly Field UnitsBilled = Entity["units"];
    private static readonly Field ExtendedPrice = Entity["price"];
    private static readonly Field InternalPrice = Entity["internalCurrencyPrice"];
    private static readonly Field ExtendedCost = Entity["cost"];
    private static readonly Field PostedAt = Entity["approveAndPostDate"];

    internal SandboxUnitsRow(long id, SandboxContractService line, UnitsPeriod period)
        : base(Entity, id)
    {
        Period = period;
        object price = period.Price;
        this[Contract] = line["contractID"];
        this[ContractService] = line["id"];
        this[Service] = line["serviceID"];
        this[Start] = AtMidnight(period.Start);
        this[End] = AtMidnight(period.End);
        this[UnitsBilled] = (long)period.Units;
        this[ExtendedPrice] = price;
        this[InternalPrice] = price;
        this[ExtendedCost] = period.Cost;
        this[PostedAt] = period.PostedAt;
    }

    internal UnitsPeriod Period { get; }

    /// <summary>Gets the contract service the row belongs to.</summary>
    public long ContractServiceId => (long)this[ContractService]!;

    /// <summary>Gets the units billed.</summary>
    public int Units => (int)(long)this[UnitsBilled]!;

    /// <summary>Gets the first day.</summary>
    public DateOnly StartDate => Period.Start;

    /// <summary>Gets the last day.</summary>
    public DateOnly EndDate => Period.End;

    /// <summary>Gets the extended price of the row's days: units times unit price, prorated when the row is part of a period.</summary>
    public decimal Price => (decimal)this[ExtendedPrice]!;

    /// <summary>Gets whether the period has been approved and posted.</summary>
    public bool IsPosted => this[PostedAt] is not null;
}
