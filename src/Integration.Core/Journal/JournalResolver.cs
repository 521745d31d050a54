using System.Globalization;
using Integration.Core.Billing;
using Integration.Core.Storage;

namespace Integration.Core.Journal;

/// <summary>Lets a person end what the engine cannot: accept what the target shows, or give up a write that cannot be told by it.</summary>
/// <remarks>It holds the lock of what was written to while it works, so that it never judges what a run is writing.</remarks>
public sealed class JournalResolver
{
    private static readonly JournalState[] Unsettled = [JournalState.Sent, JournalState.Unknown, JournalState.Conflict];

    private readonly ISyncStore store;
    private readonly IBillingTarget? target;
    private readonly IEnumerable<IKeyedTarget> keyedTargets;
    private readonly JournalOptions options;
    private readonly TimeProvider time;

    internal JournalResolver(
        ISyncStore store, IBillingTarget? target, IEnumerable<IKeyedTarget> keyedTargets, JournalOptions options, TimeProvider time)
    {
        this.store = store;
        this.target = target;
        this.keyedTargets = keyedTargets;
        this.options = options;
        this.time = time;
    }

    /// <summary>Reads what the target shows now and accepts it as the baseline of the entry's line.</summary>
    /// <param name="entryId">
    /// The number of a <see cref="LineEntry"/> in Conflict; or, for a line that someone else changed, of its latest Verified entry.
    /// </param>
    /// <param name="acceptedBy">Who accepts it.</param>
    /// <param name="why">Why, in the person's words.</param>
    /// <param name="cancellationToken">Cancels before anything is written down.</param>
    /// <returns>The accepted units or unit cost.</returns>
    /// <exception cref="InvalidOperationException">
    /// There is no such entry, it is in another state or of no line, a run holds its contract, or the target could not be read. The message says which.
    /// </exception>
    public async Task<decimal> AcceptPresentAsync(long entryId, string acceptedBy, string why, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(acceptedBy);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);

        var locks = await LockAsync(entryId, cancellationToken).ConfigureAwait(false);
        await using var _ = locks.ConfigureAwait(false);
        var entry = await FindAsync<LineEntry>(entryId, cancellationToken).ConfigureAwait(false);
        CheckState(entry, JournalState.Conflict, JournalState.Verified, JournalState.Resolved);
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

    /// <summary>Looks for what a ticket, note, alert or asset entry wrote, and accepts what is there, so that nothing waits for it any more.</summary>
    /// <param name="entryId">The number of a <see cref="KeyedEntry"/> in Sent, Unknown or Conflict.</param>
    /// <param name="acceptedBy">Who accepts it.</param>
    /// <param name="why">Why, in the person's words.</param>
    /// <param name="cancellationToken">Cancels before anything is written down.</param>
    /// <returns>What the vendor calls what was found.</returns>
    /// <exception cref="InvalidOperationException">
    /// There is no such entry, it is in another state or of a line, a run is writing to its subject, or it could not be found. The message says which.
    /// </exception>
    public async Task<string> AcceptFoundAsync(long entryId, string acceptedBy, string why, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(acceptedBy);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);

        var locks = await LockAsync(entryId, cancellationToken).ConfigureAwait(false);
        await using var _ = locks.ConfigureAwait(false);
        var entry = await FindAsync<KeyedEntry>(entryId, cancellationToken).ConfigureAwait(false);
        CheckState(entry, Unsettled);
        var reading = await ReadAsync(entry, cancellationToken).ConfigureAwait(false);
        if (!reading.TryGet(out var present))
            throw new InvalidOperationException($"Nothing was accepted: what {entry.Subject} shows could not be read: {reading.Reason}.");

        if (present is not KeyedState.Found found)
        {
            throw new InvalidOperationException(
                $"Nothing was accepted: what entry {entryId} wrote to {entry.Subject} is not there ({present}). Give it up, so that nothing waits for it any more.");
        }

        await store.Journal.MoveAsync(
            entryId, entry.State, JournalState.Resolved, $"{acceptedBy} accepted {found.TargetId}: {why}", time.GetUtcNow(), found.TargetId, cancellationToken)
            .ConfigureAwait(false);
        return found.TargetId;
    }

    /// <summary>
    /// Gives up a write whose line is gone, or that looking for it does not find, so that nothing waits for it any more. It counts for no baseline,
    /// and a later plan may write its key again.
    /// </summary>
    /// <param name="entryId">The number of an entry in Sent, Unknown or Conflict; or of a Verified <see cref="KeyedEntry"/> whose ticket, note or asset was removed since.</param>
    /// <param name="abandonedBy">Who gives it up.</param>
    /// <param name="why">Why, in the person's words.</param>
    /// <param name="cancellationToken">Cancels before anything is written down.</param>
    /// <returns>A task that ends when it is durable.</returns>
    /// <exception cref="InvalidOperationException">
    /// There is no such entry, it is in another state, a run is writing to the same, the target may still be working on the write, or it can be read
    /// after all. The message says which.
    /// </exception>
    public async Task AbandonAsync(long entryId, string abandonedBy, string why, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(abandonedBy);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);

        var locks = await LockAsync(entryId, cancellationToken).ConfigureAwait(false);
        await using var _ = locks.ConfigureAwait(false);
        var entry = await FindAsync<JournalEntry>(entryId, cancellationToken).ConfigureAwait(false);
        CheckState(entry, entry is KeyedEntry ? [.. Unsettled, JournalState.Verified] : Unsettled);
        var over = entry.At + options.ServerLimit + options.Settle;
        if (time.GetUtcNow() < over)
            throw new InvalidOperationException($"Nothing was given up: the target may still be working on entry {entryId}. Try again after {over:u}.");

        var lost = entry is LineEntry line
            ? await LookAsync(line, cancellationToken).ConfigureAwait(false)
            : await LookAsync((KeyedEntry)entry, cancellationToken).ConfigureAwait(false);
        await store.Journal.MoveAsync(
            entryId, entry.State, JournalState.Resolved, $"{abandonedBy} gave it up ({lost}): {why}", time.GetUtcNow(), cancellationToken: cancellationToken)
            .ConfigureAwait(false);
    }

    // Says why a write cannot be told by what the target shows; throws when it can.
    private async Task<string> LookAsync(LineEntry entry, CancellationToken cancellationToken)
    {
        var reading = await ReadAsync(entry, cancellationToken).ConfigureAwait(false);
        return reading.TryGet(out var present)
            ? throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"Nothing was given up: line {entry.Line} shows {present}. The next run settles the entry; a Conflict ends by accepting what the line shows."))
            : reading.Reason!;
    }

    private async Task<string> LookAsync(KeyedEntry entry, CancellationToken cancellationToken)
    {
        var reading = await ReadAsync(entry, cancellationToken).ConfigureAwait(false);
        var present = reading.TryGet(out var state) ? $"{state}" : reading.Reason!;
        if (entry.State == JournalState.Verified && state is not KeyedState.Missing)
            throw new InvalidOperationException($"Nothing was given up: entry {entry.Id} is Verified, and what it wrote to {entry.Subject} is not proven to be gone ({present}).");

        return state is KeyedState.Found
            ? throw new InvalidOperationException($"Nothing was given up: what entry {entry.Id} wrote to {entry.Subject} is there ({present}). Accept it instead.")
            : present;
    }

    private async Task<WriteLocks> LockAsync(long entryId, CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var entry = await FindAsync<JournalEntry>(entryId, cancellationToken).ConfigureAwait(false);
        var name = WriteLocks.NameOf(entry);
        var locks = await WriteLocks.TakeAsync(store, [name], cancellationToken).ConfigureAwait(false);
        var subject = entry is LineEntry line ? $"contract {line.Contract}" : entry.About;
        return locks.Hold(name)
            ? locks
            : throw new InvalidOperationException($"A run is writing to {subject}. Wait until it ends; nothing was written down.");
    }

    private async Task<TEntry> FindAsync<TEntry>(long entryId, CancellationToken cancellationToken)
        where TEntry : JournalEntry
    {
        var entry = await store.Journal.FindAsync(entryId, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The journal has no entry {entryId}; 'journal list' shows those it has.");
        return entry as TEntry
            ?? throw new InvalidOperationException($"Journal entry {entryId} is of kind {entry.Kind}, which is not accepted in this way; nothing was written down.");
    }

    private static void CheckState(JournalEntry entry, params JournalState[] states)
    {
        if (!states.Contains(entry.State))
            throw new InvalidOperationException($"Journal entry {entry.Id} is {entry.State}, and not in {string.Join(" or ", states)}; nothing was written down.");
    }

    // An entry that took effect long ago is judged by what the line shows today where it is billed, not by a row of its past.
    private async Task<LineEntry> AsOfTodayAsync(LineEntry entry, CancellationToken cancellationToken)
    {
        var links = await store.Links.ListAsync(cancellationToken).ConfigureAwait(false);
        var zone = links.FirstOrDefault(link => link.Line == entry.Line)?.Policy.TimeZone;
        var today = ZonedDay.Of(time.GetUtcNow(), TimeZoneInfo.TryFindSystemTimeZoneById(zone ?? "UTC", out var found) ? found : TimeZoneInfo.Utc);
        return entry with { EffectiveDate = entry.EffectiveDate > today ? entry.EffectiveDate : today };
    }

    private Task<Reading<LineValue>> ReadAsync(LineEntry entry, CancellationToken cancellationToken) =>
        ReadAsync(target is null ? null : new LineReadBack(target), entry, cancellationToken);

    private Task<Reading<KeyedState>> ReadAsync(KeyedEntry entry, CancellationToken cancellationToken)
    {
        var owner = keyedTargets.FirstOrDefault(each => each.Owns(entry));
        return ReadAsync(owner is null ? null : new KeyedReadBack(owner), entry, cancellationToken);
    }

    private static async Task<Reading<TState>> ReadAsync<TEntry, TState>(ReadBack<TEntry, TState>? readBack, TEntry entry, CancellationToken cancellationToken)
        where TEntry : JournalEntry
    {
        if (readBack is null)
            return Reading.Unknown<TState>($"this integration has no job that writes {entry.Kind}");

        var values = await readBack.ReadAsync([entry], cancellationToken).ConfigureAwait(false);
        return values[entry.Id];
    }
}
