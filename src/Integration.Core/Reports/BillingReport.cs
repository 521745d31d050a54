namespace Integration.Core.Reports;

/// <summary>A month of billing: what was counted, written, billed and posted for each customer, and what differs.</summary>
/// <remarks>What could not be read is Unknown with the reason, never zero. Amounts of different currencies are never added.</remarks>
public sealed record BillingReport
{
    /// <summary>Gets the days of the month.</summary>
    public required DateRange Month { get; init; }

    /// <summary>Gets the last day that the report can know: the month's last, or the day on which it was made, where that is latest: the lines' time zones, or UTC without a line.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Gets when the report was made. What the target and the source say is as of then.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets the IANA ids of the time zones in which the month begins and ends for the lines, by name; several when links differ.</summary>
    public required IReadOnlyList<string> TimeZones { get; init; }

    /// <summary>Gets the customers that have a line, by name.</summary>
    public required IReadOnlyList<CustomerReport> Customers { get; init; }

    /// <summary>Gets the totals over all customers, one for each currency.</summary>
    public required IReadOnlyList<CurrencyTotal> Totals { get; init; }

    /// <summary>Gets the lines that were written to for the month and that no link bills now, by id: a contract that was renewed, a tenant that was moved or excluded. Their amounts are in no total.</summary>
    public IReadOnlyList<UnlinkedLine> Unlinked { get; init; } = [];

    /// <summary>Gets the use that no line bills, the most first and what a person excluded last: revenue at risk. Empty in the report of one customer.</summary>
    /// <value>Unknown when the source's tenants could not be listed.</value>
    public required Reading<IReadOnlyList<UnmappedUsage>> Unmapped { get; init; }

    /// <summary>Gets the invoices of the source's vendor for the month. Empty in the report of one customer, because they are the MSP's own.</summary>
    /// <value>Unknown when they could not be read.</value>
    public required Reading<IReadOnlyList<SourceInvoice>> Invoices { get; init; }

    /// <summary>Gets what a person should know or act upon, worst first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Gets what limits the report as a whole, as sentences: such as evidence that is compacted, or a month that is not over.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
