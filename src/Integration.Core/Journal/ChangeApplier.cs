using Integration.Core.Billing;
using Integration.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Applies the approved changes of one plan of billing. The caller holds the run's lock: one applier per store at a time.</summary>
internal sealed class ChangeApplier(ISyncStore store, IBillingTarget target, JournalOptions options, TimeProvider time, ILogger logger)
    : GroupApplier<Change, LineEntry>(store, options, time, logger)
{
    private readonly HashSet<ContractLineId> failedUnits = [];
    private readonly HashSet<ContractLineId> failedCosts = [];
    private string? costsClosedBecause;

    protected override IEnumerable<IReadOnlyList<Change>> GroupsOf(IReadOnlyList<Change> writes, int size) => ChangeGroups.Of(writes, size);

    protected override (string Name, string Holds) LockOf(Change write) => (WriteLocks.NameOf(write.Contract), "the contract");

    protected override LineEntry Intent(Change write, string planHash, string runId, DateTimeOffset now)
    {
        var (kind, date, from, to) = write switch
        {
            UnitsChange units => (JournalKind.Units, units.EffectiveDate, (decimal)units.From, (decimal)units.To),
            UnitCostChange cost => (JournalKind.UnitCost, DateOnly.FromDateTime(now.UtcDateTime), cost.From, cost.To),
            _ => throw new ArgumentException($"A change of type {write.GetType().Name} cannot be written.", nameof(write)),
        };
        return new LineEntry
        {
            Id = 0,
            Kind = kind,
            Contract = write.Contract,
            Line = write.Line,
            EffectiveDate = date,
            From = from,
            To = to,
            UnitCost = (write as UnitsChange)?.UnitCost,
            State = JournalState.Intent,
            RunId = runId,
            PlanHash = planHash,
            Reason = write.Reason,
            At = now,
        };
    }

    protected override bool Owns(LineEntry entry) => true;

    protected override async Task<Func<Change, WriteOutcome<Change>?>> AskJournalAsync(IReadOnlyList<Change> group)
    {
        var entries = await Store.Journal.ListAsync(JournalMoves.Open, CancellationToken.None).ConfigureAwait(false);
        var open = entries.OfType<LineEntry>().ToList();
        return change =>
        {
            var reason = open.Exists(entry => Blocks(entry, change)) ? "An earlier write to the line is not settled."
                : HasFailed(change) ? "An earlier change of the line is not verified."
                : CarriesCost(change) ? costsClosedBecause
                : null;
            return reason is null ? null : new WriteOutcome<Change>(change, ChangeResult.Held, reason);
        };
    }

    protected override GroupWriter<Change, LineEntry> WriterOf(IReadOnlyList<PendingWrite<Change, LineEntry>> group) =>
        new ChangeWriter(target, Journal, Options, Time, Logger, group);

    protected override Task ReadBackAsync(
        IReadOnlyCollection<(LineEntry Entry, long Since)> sent, Action<LineEntry> moved, CancellationToken cancellationToken) =>
        new SentVerifier<LineEntry, LineValue>(new LineReadBack(target), Journal, Options, Time, Logger).VerifyAsync(sent, moved, cancellationToken);

    protected override void OnEnded(WriteOutcome<Change> outcome)
    {
        if (outcome.Result != ChangeResult.Verified)
            (outcome.Write is UnitCostChange ? failedCosts : failedUnits).Add(outcome.Write.Line);
    }

    // A target that accepts unit costs and ignores them would let every group wait for the whole limit and end in conflicts.
    protected override void OnGroupEnded(IReadOnlyList<PendingWrite<Change, LineEntry>> group)
    {
        var read = group.Where(item => CarriesCost(item.Write) && item.Entry.State is (JournalState.Verified or JournalState.Conflict)).ToList();
        if (read.Count > 0 && read.TrueForAll(item => item.Entry.State == JournalState.Conflict))
        {
            costsClosedBecause ??=
                $"The target accepted {read.Count} unit costs before this one and none took effect, so no other is written in this run. Look at the conflicts first.";
        }
    }

    // A change has to wait because an earlier one of its line failed. A failed unit cost holds the line's cost, never its units.
    private bool HasFailed(Change change) =>
        failedUnits.Contains(change.Line) || (change is UnitCostChange && failedCosts.Contains(change.Line));

    // A unit cost in doubt holds the line's cost, never its units.
    private static bool Blocks(LineEntry entry, Change change) =>
        entry.Line == change.Line && (entry.Kind == JournalKind.Units || change is UnitCostChange);

    private static bool CarriesCost(Change change) => change is UnitCostChange or UnitsChange { UnitCost: not null };
}
