namespace Integration.Core.Reports;

/// <summary>A report as CSV files (RFC 4180): of its contract lines, of what was written to them, of use on no line, and of the vendor's invoices. Figures have a point and no thousands; what is Unknown is an empty cell.</summary>
/// <remarks>No cell of it is taken for a formula by a spreadsheet: a text that would be begins with an apostrophe.</remarks>
public static class BillingReportCsv
{
    /// <summary>Writes the columns' names and a row for each line; those that were written to and that no link bills now come last, without tenants.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to write; it is left open.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when all is written.</returns>
    public static Task WriteAsync(BillingReport report, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        return WriteAsync(LineRows.Of(report), writer, cancellationToken);
    }

    /// <summary>Writes the columns' names and a row for each write that takes effect in the month: when, from what to what, why, and who approved it. Those to lines that no link bills now are among them.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to write; it is left open.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when all is written.</returns>
    public static Task WriteWritesAsync(BillingReport report, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        return WriteAsync(WriteRows.Of(report), writer, cancellationToken);
    }

    /// <summary>Writes the columns' names and a row for each tenant and product that no line bills. Where the tenants could not be listed, the only row says why.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to write; it is left open.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when all is written.</returns>
    public static Task WriteUnmappedAsync(BillingReport report, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        return WriteAsync(UnmappedRows.Of(report), writer, cancellationToken);
    }

    /// <summary>Writes the columns' names and a row for each invoice of the source's vendor. Where they could not be read, the only row says why.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to write; it is left open.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when all is written.</returns>
    public static Task WriteInvoicesAsync(BillingReport report, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        return WriteAsync(InvoiceRows.Of(report), writer, cancellationToken);
    }

    private static async Task WriteAsync(IEnumerable<string> rows, TextWriter writer, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
            await writer.WriteAsync(row.AsMemory(), cancellationToken).ConfigureAwait(false);
    }
}
