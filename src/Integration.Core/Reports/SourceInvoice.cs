namespace Integration.Core.Reports;

/// <summary>An invoice that the source's vendor sent the MSP.</summary>
public sealed record SourceInvoice
{
    /// <summary>Gets the vendor's id of it.</summary>
    public required string Id { get; init; }

    /// <summary>Gets its state in the vendor's words; null when it does not say.</summary>
    public string? Status { get; init; }

    /// <summary>Gets the day by which it is due; null when it does not say.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Gets the amount billed.</summary>
    public required Reading<decimal> Amount { get; init; }

    /// <summary>Gets the amount that is still to be paid.</summary>
    public required Reading<decimal> Remaining { get; init; }

    /// <summary>Gets the currency; null when it does not say.</summary>
    public string? Currency { get; init; }
}
