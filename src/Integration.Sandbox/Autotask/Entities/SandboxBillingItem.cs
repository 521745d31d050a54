namespace Integration.Sandbox.Autotask.Entities;

/// <summary>What was billed for one period of a contract service when it was approved and posted.</summary>
/// <remarks>The API only reads it. What is billed for an adjustment into a posted period is not among these rows.</remarks>
public sealed class SandboxBillingItem : SandboxRow
{
    // The number that stands for a recurring service is the sandbox's own.
    internal const long RecurringService = 11;

    internal SandboxBillingItem(long id, SandboxContract contract, SandboxService service, SandboxUnitsRow row, DateTime posted)
        : base(EntityTypes.BillingItems, id)
    {
        this["billingItemType"] = RecurringService;
        this["subType"] = RecurringService;
        this["companyID"] = contract.CompanyId;
        this["contractID"] = contract.Id;
        this["contractServiceID"] = row.ContractServiceId;
        this["contractServicePeriodID"] = row.Id;
        this["serviceID"] = service.Id;
        this["itemName"] = service.Name;
        this["itemDate"] = row.StartDate;
        this["postedDate"] = posted.Date;
        this["postedOnTime"] = posted;
        this["quantity"] = (decimal)row.Units;
        this["rate"] = this["internalCurrencyRate"] = row.Period.UnitPrice;
        this["extendedPrice"] = this["internalCurrencyExtendedPrice"] = row.Price;
        this["totalAmount"] = this["internalCurrencyTotalAmount"] = row.Price;
        this["ourCost"] = row.Period.Cost;
        this["nonBillable"] = 0;
    }

    /// <summary>Gets the contract service.</summary>
    public long ContractServiceId => (long)this["contractServiceID"]!;

    /// <summary>Gets the first day of the period, or of its part after an adjustment.</summary>
    public DateOnly ItemDate => DateOf("itemDate");

    /// <summary>Gets the units billed.</summary>
    public int Quantity => (int)(decimal)this["quantity"]!;

    /// <summary>Gets the price of a unit.</summary>
    public decimal Rate => (decimal)this["rate"]!;

    /// <summary>Gets what was billed: quantity times rate, prorated when it is part of a period.</summary>
    public decimal TotalAmount => (decimal)this["totalAmount"]!;
}
