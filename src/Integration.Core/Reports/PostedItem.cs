namespace Integration.Core.Reports;

/// <summary>Something that the target has approved and posted for a contract line: what is on, or goes to, the customer's invoice.</summary>
public sealed record PostedItem
{
    /// <summary>Gets the target's id of it.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the line.</summary>
    public required ContractLineId Line { get; init; }

    /// <summary>Gets the day it is for.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Gets a value indicating whether it comes from an adjustment inside a period; false for the period itself.</summary>
    public required bool IsAdjustment { get; init; }

    /// <summary>Gets the quantity.</summary>
    public required Reading<decimal> Quantity { get; init; }

    /// <summary>Gets the price of one.</summary>
    public required Reading<decimal> Rate { get; init; }

    /// <summary>Gets the whole amount, in the line's currency.</summary>
    public required Reading<decimal> Amount { get; init; }

    /// <summary>Gets the MSP's own cost of it, in the line's currency.</summary>
    public required Reading<decimal> Cost { get; init; }

    /// <summary>Gets the day on which it was posted.</summary>
    /// <value>Null when the target does not say.</value>
    public DateOnly? PostedOn { get; init; }

    /// <summary>Gets the target's id of the invoice.</summary>
    /// <value>Null while it is on none.</value>
    public string? Invoice { get; init; }
}
