namespace Integration.Core.Reports;

/// <summary>A month of one contract line.</summary>
/// <remarks>
/// Cost and price of the month are those of its days: each day carries the units of its units row, and the share of a billing period that one day
/// of it is. For monthly periods that begin on the first this is what the target bills; a longer period, or one that begins within the month, counts
/// with the days that lie in the month.
/// </remarks>
public sealed record LineReport
{
    /// <summary>Gets the line.</summary>
    public required ContractLineId Line { get; init; }

    /// <summary>Gets the contract.</summary>
    /// <value>Null when neither the link nor the target says it.</value>
    public ContractId? Contract { get; init; }

    /// <summary>Gets the product, as the links name it.</summary>
    public required string Product { get; init; }

    /// <summary>Gets the contract's name.</summary>
    public required Reading<string> ContractName { get; init; }

    /// <summary>Gets the service's name.</summary>
    public required Reading<string> ServiceName { get; init; }

    /// <summary>Gets the IANA id of the time zone in which the line's days and months begin.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Gets the tenants whose use the line bills; more than one on a summed line.</summary>
    public required IReadOnlyList<TenantReport> Tenants { get; init; }

    /// <summary>Gets the days of the month until <see cref="BillingReport.Until"/>, in order.</summary>
    public required IReadOnlyList<LineDay> Days { get; init; }

    /// <summary>Gets the units that the mark asks for: the sum of the tenants' marks, each less its exclusions, but at least the minimum.</summary>
    /// <value>Unknown when the mark of a tenant is.</value>
    public required Reading<int> BillableUnits { get; init; }

    /// <summary>Gets the units on the month's first day, or on the contract's first day in it.</summary>
    public required Reading<int> UnitsAtStart { get; init; }

    /// <summary>Gets the units on the month's last day, or on the contract's last day in it.</summary>
    public required Reading<int> UnitsAtEnd { get; init; }

    /// <summary>Gets the writes that take effect in the month, by date; those that never left us are not among them.</summary>
    public required IReadOnlyList<ReportedWrite> Writes { get; init; }

    /// <summary>Gets the length of a billing period in months.</summary>
    public required Reading<int> PeriodMonths { get; init; }

    /// <summary>Gets the cost of one unit for one period.</summary>
    public required Reading<decimal> UnitCost { get; init; }

    /// <summary>Gets the price of one unit for one period.</summary>
    public required Reading<decimal> UnitPrice { get; init; }

    /// <summary>Gets the currency of all amounts of the line.</summary>
    public required Reading<string> Currency { get; init; }

    /// <summary>Gets when unit cost and unit price were seen. The target keeps no history of them, so those of a past month are the last that a run saw in it, or else later ones.</summary>
    /// <value>Null when neither was ever seen.</value>
    public DateTimeOffset? PricesSeenAt { get; init; }

    /// <summary>Gets a value indicating whether unit cost and unit price were seen within the month; false when they are from another time.</summary>
    public bool PricesAreOfTheMonth { get; init; }

    /// <summary>Gets the cost of the month's days, rounded to two decimal places.</summary>
    public required Reading<decimal> Cost { get; init; }

    /// <summary>Gets the price of the month's days, rounded to two decimal places.</summary>
    public required Reading<decimal> Price { get; init; }

    /// <summary>Gets <see cref="Price"/> less <see cref="Cost"/>; negative when the line loses money.</summary>
    public required Reading<decimal> Margin { get; init; }

    /// <summary>Gets the price of what the mark asks for and the days' units do not bill, rounded to two decimal places: what proration, taken dates and posted periods leave unbilled.</summary>
    /// <value>Unknown where the link's mark takes effect at the next period's start: the units of this month answer to the mark before.</value>
    public required Reading<decimal> Unbilled { get; init; }

    /// <summary>Gets the same as units for one whole period: 1.5 when one unit is missing for a period and another for half of one.</summary>
    public required Reading<decimal> UnbilledUnits { get; init; }

    /// <summary>Gets what the target has posted for the line with a date in the month, by date; empty when nothing is posted yet.</summary>
    /// <value>Unknown when it could not be read, or the target has no such port.</value>
    public required Reading<IReadOnlyList<PostedItem>> Posted { get; init; }

    /// <summary>Gets the findings about the line and its tenants.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
