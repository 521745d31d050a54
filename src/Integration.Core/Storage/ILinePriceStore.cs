using Integration.Core.Billing;

namespace Integration.Core.Storage;

/// <summary>Keeps what lines cost and were sold for, so that the report of a past month does not rest on today's prices.</summary>
public interface ILinePriceStore
{
    /// <summary>Adds the prices that differ from the latest ones of their line, in one transaction; the others change nothing.</summary>
    /// <param name="prices">The prices, at most one a line.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when they are durable.</returns>
    Task SaveAsync(IReadOnlyCollection<LinePrice> prices, CancellationToken cancellationToken = default);

    /// <summary>Lists the latest prices of each line that were seen before an instant.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The prices by line; a line without any is missing.</returns>
    Task<IReadOnlyDictionary<ContractLineId, LinePrice>> ListAsync(DateTimeOffset before, CancellationToken cancellationToken = default);
}
