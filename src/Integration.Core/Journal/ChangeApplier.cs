using Integration.Core.Billing;
using Integration.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Applies the approved changes of a plan through the journal. The caller holds the run's lock: one applier per store at a time.</summary>
/// <remarks>A change that fails is an outcome. An exception means that the store or the whole connection failed; the journal is right nevertheless.</remarks>
internal sealed class ChangeApplier(ISyncStore store, IBillingTarget target, JournalOptions options, TimeProvider time, ILogger logger)
{
    private const int LargestGroup = 25;

    private readonly JournalWriter journal = new(store.Journal, time, logger);

    /// <summary>Applies changes.</summary>
    /// <param name="changes">The changes; every one of them is approved.</param>
    /// <param name="planHash">The hash of their plan.</param>
    /// <param name="runId">The run.</param>
    /// <param name="progress">Told after each step; null when nobody listens.</param>
    /// <param name="cancellationToken">Ends the work without an exception: the change in hand is finished or parked, the others are Held.</param>
    /// <returns>An outcome for every change.</returns>
    public async Task<IReadOnlyList<ChangeOutcome>> ApplyAsync(
        IReadOnlyList<Change> changes, string planHash, string runId, IProgress<ApplyProgress>? progress, CancellationToken cancellationToken)
    {
        await SupersedeLeftoversAsync().ConfigureAwait(false);

        var run = new ApplyRun(changes.Count, progress);
        foreach (var group in ChangeGroups.Of(changes, Math.Clamp(options.GroupSize, 1, LargestGroup)))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                run.Hold(group, "The run was stopped before the change was begun.");
            }
            else if (run.ClosedBecause is not null)
            {
                run.Hold(group, $"The target takes no writes now: {run.ClosedBecause}");
            }
            else
            {
                await ApplyGroupAsync(run, group, planHash, runId, cancellationToken).ConfigureAwait(false);
            }
        }

        return run.Outcomes;
    }

    private async Task ApplyGroupAsync(ApplyRun run, IReadOnlyList<Change> group, string planHash, string runId, CancellationToken cancellationToken)
    {
        var locks = await ContractLocks.TakeAsync(store, group.Select(change => change.Contract), CancellationToken.None).ConfigureAwait(false);
        await using var _ = locks.ConfigureAwait(false);

        List<JournalEntry> open = [.. await store.Journal.ListAsync(JournalMoves.Open, CancellationToken.None).ConfigureAwait(false)];
        var ready = new List<Change>(group.Count);
        foreach (var change in group)
        {
            var reason = !locks.Hold(change.Contract) ? "Another writer holds the contract."
                : open.Exists(entry => Blocks(entry, change)) ? "An earlier write to the line is not settled."
                : run.HasFailed(change) ? "An earlier change of the line is not verified."
                : CarriesCost(change) ? run.CostsClosedBecause
                : null;
            if (reason is null)
            {
                ready.Add(change);
            }
            else
            {
                run.Hold([change], reason);
            }
        }

        var pending = await WriteIntentsAsync(run, ready, planHash, runId).ConfigureAwait(false);
        if (pending.Count == 0)
            return;

        var writer = new GroupWriter(target, journal, options, time, logger, pending);
        await writer.WriteAsync(run.End, cancellationToken).ConfigureAwait(false);
        run.ClosedBecause = writer.ClosedBecause;
        await VerifyAsync(run, pending, cancellationToken).ConfigureAwait(false);
        run.CostsClosedBecause ??= CostsWithoutEffect(pending);
    }

    // Nothing of an Intent has left us, and only this plan may be written now.
    private async Task SupersedeLeftoversAsync()
    {
        foreach (var entry in await store.Journal.ListAsync([JournalState.Intent], CancellationToken.None).ConfigureAwait(false))
            await journal.MoveAsync(entry, JournalState.Superseded, "a later plan took its place").ConfigureAwait(false);
    }

    // A unit cost in doubt holds the line's cost, never its units.
    private static bool Blocks(JournalEntry entry, Change change) =>
        entry.Line == change.Line && (entry.Kind == JournalKind.Units || change is UnitCostChange);

    private static bool CarriesCost(Change change) => change is UnitCostChange or UnitsChange { UnitCost: not null };

    // A target that accepts unit costs and ignores them would let every group wait for the whole limit and end in conflicts.
    private static string? CostsWithoutEffect(IReadOnlyList<PendingChange> group)
    {
        var read = group.Where(item => CarriesCost(item.Change) && item.Entry.State is (JournalState.Verified or JournalState.Conflict)).ToList();
        return read.Count > 0 && read.TrueForAll(item => item.Entry.State == JournalState.Conflict)
            ? $"The target accepted {read.Count} unit costs before this one and none took effect, so no other is written in this run. Look at the conflicts first."
            : null;
    }

    private async Task<IReadOnlyList<PendingChange>> WriteIntentsAsync(ApplyRun run, List<Change> changes, string planHash, string runId)
    {
        var now = time.GetUtcNow();
        try
        {
            JournalEntry[] intents = [.. changes.Select(change => PendingChange.Intent(change, runId, planHash, now))];
            var entries = intents.Length == 0 ? [] : await store.Journal.AddAsync(intents, CancellationToken.None).ConfigureAwait(false);
            return [.. changes.Zip(entries, (change, entry) => new PendingChange(change, entry))];
        }
        catch (DateTakenException) when (changes.Count > 1)
        {
            // One of them was written already, so each is asked for alone.
            var pending = new List<PendingChange>(changes.Count);
            foreach (var change in changes)
                pending.AddRange(await WriteIntentsAsync(run, [change], planHash, runId).ConfigureAwait(false));

            return pending;
        }
        catch (DateTakenException exception)
        {
            run.End(changes[0], ChangeResult.Stale, exception.Message);
            return [];
        }
    }

    private async Task VerifyAsync(ApplyRun run, IReadOnlyList<PendingChange> group, CancellationToken cancellationToken)
    {
        var sent = group.Where(item => item.Entry.State == JournalState.Sent).ToDictionary(item => item.Entry.Id);
        run.Accept(sent.Count);
        try
        {
            await new SentVerifier(target, journal, options, time, logger).VerifyAsync(
                [.. sent.Values.Select(item => (item.Entry, item.AnsweredAt))],
                entry =>
                {
                    sent.Remove(entry.Id, out var item);
                    item!.Entry = entry;
                    run.End(item);
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What has not shown yet stays Sent; the next run reads it back.
        }

        foreach (var item in sent.Values)
            run.End(item);
    }
}
