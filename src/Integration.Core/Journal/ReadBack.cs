using Integration.Core.Billing;

namespace Integration.Core.Journal;

/// <summary>Reads together what the target shows now for many entries: one read of units and one of costs, whatever their number.</summary>
internal static class ReadBack
{
    public static async Task<IReadOnlyDictionary<long, Reading<decimal>>> ReadAsync(
        IBillingTarget target, IReadOnlyCollection<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var values = new Dictionary<long, Reading<decimal>>(entries.Count);
        await ReadUnitsAsync(target, [.. entries.Where(entry => entry.Kind == JournalKind.Units)], values, cancellationToken).ConfigureAwait(false);
        await ReadCostsAsync(target, [.. entries.Where(entry => entry.Kind == JournalKind.UnitCost)], values, cancellationToken).ConfigureAwait(false);
        return values;
    }

    private static async Task ReadUnitsAsync(
        IBillingTarget target, JournalEntry[] entries, Dictionary<long, Reading<decimal>> values, CancellationToken cancellationToken)
    {
        if (entries.Length == 0)
            return;

        var days = new DateRange(entries.Min(entry => entry.EffectiveDate), entries.Max(entry => entry.EffectiveDate));
        var schedules = await target.ReadUnitsAsync(Lines(entries), days, cancellationToken).ConfigureAwait(false);
        foreach (var entry in entries)
        {
            var row = schedules.RowOn(entry.Line, entry.EffectiveDate);
            values[entry.Id] = row.TryGet(out var found) ? Reading.Known<decimal>(found.Units) : Reading.Unknown<decimal>(row.Reason!);
        }
    }

    private static async Task ReadCostsAsync(
        IBillingTarget target, JournalEntry[] entries, Dictionary<long, Reading<decimal>> values, CancellationToken cancellationToken)
    {
        if (entries.Length == 0)
            return;

        var costs = await target.ReadUnitCostsAsync(Lines(entries), cancellationToken).ConfigureAwait(false);
        foreach (var entry in entries)
            values[entry.Id] = costs.CostOf(entry.Line);
    }

    private static ContractLineId[] Lines(JournalEntry[] entries) => [.. entries.Select(entry => entry.Line).Distinct()];
}
