using System.Globalization;
using Integration.Core.Billing;
using Integration.Core.Storage;

namespace Integration.Core.Journal;

/// <summary>Lets a person end what the engine cannot: accept the value that a line shows, or give up a write that cannot be read back any more.</summary>
/// <remarks>It holds the contract's lock while it works, so that it never judges a line that a run is writing to.</remarks>
public sealed class JournalResolver
{
    private readonly ISyncStore store;
    private readonly IBillingTarget target;
    private readonly JournalOptions options;
    private readonly TimeProvider time;

    internal JournalResolver(ISyncStore store, IBillingTarget target, JournalOptions options, TimeProvider time)
    {
        this.store = store;
        this.target = target;
        this.options = options;
        this.time = time;
    }

    /// <summary>Reads what the target shows now and accepts it as the baseline of the entry's line.</summary>
    /// <param name="entryId">The number of an entry in Conflict; or, for a line that someone else changed, of its latest Verified entry.</param>
    /// <param name="acceptedBy">Who accepts it.</param>
    /// <param name="why">Why, in the person's words.</param>
    /// <param name="cancellationToken">Cancels before anything is written down.</param>
    /// <returns>The accepted units or unit cost.</returns>
    /// <exception cref="InvalidOperationException">
    /// There is no such entry, it is in another state, a run holds its contract, or the target could not be read. The message says which.
    /// </exception>
    public async Task<decimal> AcceptPresentAsync(long entryId, string acceptedBy, string why, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(acceptedBy);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);

        var locks = await LockAsync(entryId, cancellationToken).ConfigureAwait(false);
        await using var _ = locks.ConfigureAwait(false);
        var entry = await FindAsync(
            entryId, [JournalState.Conflict, JournalState.Verified, JournalState.Resolved], cancellationToken).ConfigureAwait(false);
        var asOf = await AsOfTodayAsync(entry, cancellationToken).ConfigureAwait(false);
        var reading = await ReadAsync(asOf, cancellationToken).ConfigureAwait(false);
        if (!reading.TryGet(out var present))
        {
            throw new InvalidOperationException(
                $"Nothing was accepted: what line {entry.Line} shows on {asOf.EffectiveDate:yyyy-MM-dd} could not be read: {reading.Reason}.");
        }

        var detail = string.Create(CultureInfo.InvariantCulture, $"{acceptedBy} accepted {present}: {why}");
        await store.Journal.AcceptAsync(entryId, present.Value, detail, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        return present.Value;
    }

    /// <summary>Gives up a write whose line is gone, so that nothing waits for it any more. It counts for no baseline.</summary>
    /// <param name="entryId">The number of an entry in Sent, Unknown or Conflict.</param>
    /// <param name="abandonedBy">Who gives it up.</param>
    /// <param name="why">Why, in the person's words.</param>
    /// <param name="cancellationToken">Cancels before anything is written down.</param>
    /// <returns>A task that ends when it is durable.</returns>
    /// <exception cref="InvalidOperationException">
    /// There is no such entry, it is in another state, a run holds its contract, the target may still be working on the write, or the line can be
    /// read after all. The message says which.
    /// </exception>
    public async Task AbandonAsync(long entryId, string abandonedBy, string why, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(abandonedBy);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);

        var locks = await LockAsync(entryId, cancellationToken).ConfigureAwait(false);
        await using var _ = locks.ConfigureAwait(false);
        var entry = await FindAsync(entryId, [JournalState.Sent, JournalState.Unknown, JournalState.Conflict], cancellationToken).ConfigureAwait(false);
        var over = entry.At + options.ServerLimit + options.Settle;
        if (time.GetUtcNow() < over)
            throw new InvalidOperationException($"Nothing was given up: the target may still be working on entry {entryId}. Try again after {over:u}.");

        var reading = await ReadAsync(entry, cancellationToken).ConfigureAwait(false);
        if (reading.TryGet(out var present))
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"Nothing was given up: line {entry.Line} shows {present}. The next run settles the entry; a Conflict ends by accepting what the line shows."));
        }

        await store.Journal.MoveAsync(
            entryId, entry.State, JournalState.Resolved, $"{abandonedBy} gave it up ({reading.Reason}): {why}", time.GetUtcNow(), cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<ContractLocks> LockAsync(long entryId, CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var entry = await FindAsync(entryId, states: null, cancellationToken).ConfigureAwait(false);
        var locks = await ContractLocks.TakeAsync(store, [entry.Contract], cancellationToken).ConfigureAwait(false);
        return locks.Hold(entry.Contract)
            ? locks
            : throw new InvalidOperationException($"A run is writing to contract {entry.Contract}. Wait until it ends; nothing was written down.");
    }

    private async Task<JournalEntry> FindAsync(long entryId, JournalState[]? states, CancellationToken cancellationToken)
    {
        var entry = await store.Journal.FindAsync(entryId, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The journal has no entry {entryId}; 'journal list' shows those it has.");
        return states?.Contains(entry.State) != false
            ? entry
            : throw new InvalidOperationException($"Journal entry {entryId} is {entry.State}, and not in {string.Join(" or ", states)}; nothing was written down.");
    }

    // An entry that took effect long ago is judged by what the line shows today where it is billed, not by a row of its past.
    private async Task<JournalEntry> AsOfTodayAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var links = await store.Links.ListAsync(cancellationToken).ConfigureAwait(false);
        var zone = links.FirstOrDefault(link => link.Line == entry.Line)?.Policy.TimeZone;
        var today = ZonedDay.Of(time.GetUtcNow(), TimeZoneInfo.TryFindSystemTimeZoneById(zone ?? "UTC", out var found) ? found : TimeZoneInfo.Utc);
        return entry with { EffectiveDate = entry.EffectiveDate > today ? entry.EffectiveDate : today };
    }

    private async Task<Reading<LineValue>> ReadAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var values = await ReadBack.ReadAsync(target, [entry], cancellationToken).ConfigureAwait(false);
        return values[entry.Id];
    }
}
