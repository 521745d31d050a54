namespace Integration.Core.Billing;

/// <summary>One unit cost of the user's own price list.</summary>
public sealed class PriceListEntry
{
    /// <summary>Gets or sets the product, as links name it.</summary>
    /// <value>The default is empty: the entry holds for the only product that is billed. Where several are, it is refused at start.</value>
    public string Product { get; set; } = "";

    /// <summary>Gets or sets the tenant's id, for a price that holds for one tenant.</summary>
    /// <value>The default is null: the price holds for every tenant without an entry of its own.</value>
    public string? Tenant { get; set; }

    /// <summary>Gets or sets the cost of one unit for one period.</summary>
    /// <value>The default is 0.</value>
    public decimal UnitCost { get; set; }

    /// <summary>Gets or sets the currency, such as <c>USD</c>.</summary>
    /// <value>The default is empty, which is refused at start.</value>
    public string Currency { get; set; } = "";

    /// <summary>Gets or sets the length of the period that the cost is for, in months.</summary>
    /// <value>The default is 1. It is written only to services of the same period.</value>
    public int PeriodMonths { get; set; } = 1;
}
