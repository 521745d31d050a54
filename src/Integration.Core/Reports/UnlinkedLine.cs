namespace Integration.Core.Reports;

/// <summary>A contract line that no link bills now, what was written to it for the month, and what the target says of it. It has no mark, because no tenant's use is its.</summary>
public sealed record UnlinkedLine
{
    /// <summary>Gets the line.</summary>
    public required ContractLineId Line { get; init; }

    /// <summary>Gets the account, as the target says.</summary>
    /// <value>Null when the line could not be read, such as one that was taken off its contract.</value>
    public AccountId? Account { get; init; }

    /// <summary>Gets the contract, as the target says.</summary>
    /// <value>Null when the line could not be read.</value>
    public ContractId? Contract { get; init; }

    /// <summary>Gets the contract's name.</summary>
    public required Reading<string> ContractName { get; init; }

    /// <summary>Gets the service's name.</summary>
    public required Reading<string> ServiceName { get; init; }

    /// <summary>Gets the units on the month's first day, or on the contract's first day in it.</summary>
    public required Reading<int> UnitsAtStart { get; init; }

    /// <summary>Gets the units on the month's last day, or on the contract's last day in it.</summary>
    public required Reading<int> UnitsAtEnd { get; init; }

    /// <summary>Gets the cost of one unit for one period.</summary>
    public required Reading<decimal> UnitCost { get; init; }

    /// <summary>Gets the price of one unit for one period.</summary>
    public required Reading<decimal> UnitPrice { get; init; }

    /// <summary>Gets the currency of all amounts of the line.</summary>
    public required Reading<string> Currency { get; init; }

    /// <summary>Gets a value indicating whether unit cost and unit price were seen within the month; false when they are from another time.</summary>
    public bool PricesAreOfTheMonth { get; init; }

    /// <summary>Gets the cost of the month's days, rounded to two decimal places.</summary>
    public required Reading<decimal> Cost { get; init; }

    /// <summary>Gets the price of the month's days, rounded to two decimal places.</summary>
    public required Reading<decimal> Price { get; init; }

    /// <summary>Gets <see cref="Price"/> less <see cref="Cost"/>; negative when the line loses money.</summary>
    public required Reading<decimal> Margin { get; init; }

    /// <summary>Gets what the target has posted for the line with a date in the month, by date; empty when nothing is posted yet.</summary>
    /// <value>Unknown when it could not be read, or the target has no such port.</value>
    public required Reading<IReadOnlyList<PostedItem>> Posted { get; init; }

    /// <summary>Gets the writes that take effect in the month, by date.</summary>
    public required IReadOnlyList<ReportedWrite> Writes { get; init; }
}
