using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Core.Storage;

namespace Integration.Core.Reports;

/// <summary>Reads the writes that take effect in a month, with who approved them.</summary>
internal sealed class WriteReader(ISyncStore store, TimeSpan planLifetime)
{
    public async Task<ILookup<ContractLineId, ReportedWrite>> ReadAsync(DateRange month, CancellationToken cancellationToken)
    {
        var byLine = await store.Journal.ListByLineAsync(month.First, cancellationToken).ConfigureAwait(false);
        var entries = byLine.SelectMany(line => line).Where(entry => month.Contains(entry.EffectiveDate));
        var writes = new List<(ContractLineId Line, ReportedWrite Write)>();
        foreach (var plan in entries.GroupBy(entry => entry.PlanHash, StringComparer.Ordinal))
        {
            var ids = await IdsAsync(plan.Key, [.. plan], cancellationToken).ConfigureAwait(false);
            var decisions = await store.Plans.ListDecisionsAsync(BillingJob.Name, plan.Key, [.. ids.Values], cancellationToken).ConfigureAwait(false);
            foreach (var entry in plan)
            {
                var moves = await store.Journal.ListMovesAsync(entry.Id, cancellationToken).ConfigureAwait(false);
                var sentAt = moves.LastOrDefault(move => move.To == JournalState.Sending)?.At;
                writes.Add((entry.Line, Write(entry, sentAt, Approval(decisions, ids.GetValueOrDefault(entry.Id), sentAt))));
            }
        }

        return writes.ToLookup(item => item.Line, item => item.Write);
    }

    /// <summary>The ids under which the entries' changes were decided about; a cost's currency stands in its plan alone.</summary>
    private async Task<Dictionary<long, string>> IdsAsync(string hash, IReadOnlyList<LineEntry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.Where(entry => entry.Kind == JournalKind.Units).ToDictionary(entry => entry.Id, UnitsId);
        if (ids.Count == entries.Count)
            return ids;

        var plans = await store.Plans.FindAsync<Plan>(hash, cancellationToken).ConfigureAwait(false);
        var costs = plans.SelectMany(plan => plan.Changes).OfType<UnitCostChange>().ToLookup(change => change.Line);
        foreach (var entry in entries.Where(entry => entry.Kind == JournalKind.UnitCost))
        {
            if (costs[entry.Line].FirstOrDefault(change => change.To == entry.To) is { } change)
                ids[entry.Id] = change.Id;
        }

        return ids;
    }

    private static string UnitsId(LineEntry entry) => new UnitsChange
    {
        Contract = entry.Contract,
        Line = entry.Line,
        Tenants = [],
        EffectiveDate = entry.EffectiveDate,
        From = (int)entry.From,
        To = (int)entry.To,
        UnitCost = entry.UnitCost,
        Reason = entry.Reason,
        Evidence = "",
    }.Id;

    // A plan is applied within its lifetime, and an approval that holds for it is no older than that before it.
    private PlanDecision? Approval(IReadOnlyList<PlanDecision> decisions, string? change, DateTimeOffset? sentAt) =>
        change is not null && sentAt is { } at
            && new Decisions(decisions.Where(decision => decision.At <= at), at - planLifetime, planLifetime).About(change) is { Kind: DecisionKind.Approved } approval
            ? approval
            : null;

    private static ReportedWrite Write(LineEntry entry, DateTimeOffset? sentAt, PlanDecision? approval) => new()
    {
        Entry = entry.Id,
        Kind = entry.Kind,
        EffectiveDate = entry.EffectiveDate,
        From = entry.From,
        To = entry.To,
        UnitCost = entry.UnitCost,
        State = entry.State,
        SentAt = entry.State == JournalState.DateTaken ? null : sentAt,
        Reason = entry.Reason,
        Detail = entry.Detail,
        PlanHash = entry.PlanHash,
        ApprovedBy = approval?.By,
        ApprovedAt = approval?.At,
        ApprovedBecause = approval?.Why,
    };
}
