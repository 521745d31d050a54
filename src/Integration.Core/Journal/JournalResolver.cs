using System.Globalization;
using Integration.Core.Billing;
using Integration.Core.Storage;

namespace Integration.Core.Journal;

/// <summary>Lets a person end a Conflict, or accept a line that someone else changed: the present value becomes the baseline of the next plan.</summary>
public sealed class JournalResolver
{
    private readonly ISyncStore store;
    private readonly IBillingTarget target;
    private readonly TimeProvider time;

    internal JournalResolver(ISyncStore store, IBillingTarget target, TimeProvider time)
    {
        this.store = store;
        this.target = target;
        this.time = time;
    }

    /// <summary>Reads what the target shows now and accepts it as the baseline of the entry's line.</summary>
    /// <param name="entryId">The number of an entry in Conflict; or, for a line that someone else changed, of its latest Verified entry.</param>
    /// <param name="acceptedBy">Who accepts it.</param>
    /// <param name="why">Why, in the person's words.</param>
    /// <param name="cancellationToken">Cancels before anything is written down.</param>
    /// <returns>The accepted units or unit cost.</returns>
    /// <exception cref="InvalidOperationException">
    /// There is no such entry, it is in another state, or the target could not be read. The message says which.
    /// </exception>
    public async Task<decimal> AcceptPresentAsync(long entryId, string acceptedBy, string why, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(acceptedBy);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);

        var entries = await store.Journal
            .ListAsync([JournalState.Conflict, JournalState.Verified, JournalState.Resolved], cancellationToken).ConfigureAwait(false);
        var entry = entries.FirstOrDefault(candidate => candidate.Id == entryId)
            ?? throw new InvalidOperationException($"Journal entry {entryId} is neither in Conflict nor Verified; 'journal list' shows the entries and their states.");

        // An entry that took effect long ago is judged by what the line shows today, not by a row of its past.
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var asOf = entry with { EffectiveDate = entry.EffectiveDate > today ? entry.EffectiveDate : today };
        var values = await ReadBack.ReadAsync(target, [asOf], cancellationToken).ConfigureAwait(false);
        if (!values[entryId].TryGet(out var present))
        {
            throw new InvalidOperationException(
                $"Nothing was accepted: what line {entry.Line} shows on {asOf.EffectiveDate:yyyy-MM-dd} could not be read: {values[entryId].Reason}.");
        }

        var detail = string.Create(CultureInfo.InvariantCulture, $"{acceptedBy} accepted {present}: {why}");
        await store.Journal.AcceptAsync(entryId, present, detail, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        return present;
    }
}
