namespace Integration.Core.Reports;

/// <summary>Says what a billing target has posted. Optional: implement it beside <see cref="Billing.IBillingTarget"/> so that reports can compare.</summary>
/// <remarks>A failure of the whole connection is an exception; the report then says Unknown. Implementations are safe for concurrent calls.</remarks>
public interface IPostedBilling
{
    /// <summary>Reads what is posted for lines with a date in a range of days.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="days">The days.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>A reading for each line asked for, its items by date; a line for which nothing is posted has an empty list.</returns>
    Task<IReadOnlyDictionary<ContractLineId, Reading<IReadOnlyList<PostedItem>>>> ReadPostedAsync(
        IReadOnlyCollection<ContractLineId> lines, DateRange days, CancellationToken cancellationToken = default);
}
