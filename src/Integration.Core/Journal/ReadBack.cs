using Integration.Core.Billing;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Reads together what the target shows now for many entries: one read of units and one of costs, whatever their number.</summary>
internal static class ReadBack
{
    /// <summary>Reads as <see cref="ReadAsync"/> does, and takes a read that fails for one in which nothing could be read. Only cancellation ends it.</summary>
    public static async Task<IReadOnlyDictionary<long, Reading<LineValue>>> TryReadAsync(
        IBillingTarget target, IReadOnlyCollection<JournalEntry> entries, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(target, entries, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.NotReadBack(logger, entries.Count, exception.Message);
            return entries.ToDictionary(entry => entry.Id, _ => Reading.Unknown<LineValue>(exception.Message));
        }
    }

    public static async Task<IReadOnlyDictionary<long, Reading<LineValue>>> ReadAsync(
        IBillingTarget target, IReadOnlyCollection<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var units = await ReadUnitsAsync(target, [.. entries.Where(entry => entry.Kind == JournalKind.Units)], cancellationToken).ConfigureAwait(false);
        var costs = await ReadCostsAsync(
            target, [.. entries.Where(entry => entry.Kind == JournalKind.UnitCost || entry.UnitCost is not null)], cancellationToken).ConfigureAwait(false);
        return entries.ToDictionary(entry => entry.Id, entry => Value(entry, units, costs));
    }

    private static Reading<LineValue> Value(
        JournalEntry entry,
        IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>> units,
        IReadOnlyDictionary<ContractLineId, Reading<decimal?>> costs)
    {
        decimal? cost = null;
        if (entry.Kind == JournalKind.UnitCost || entry.UnitCost is not null)
        {
            var read = costs.CostOf(entry.Line);
            if (!read.TryGet(out var seen))
                return Reading.Unknown<LineValue>(read.Reason!);

            cost = seen;
        }

        if (entry.Kind == JournalKind.UnitCost)
            return Reading.Known(new LineValue(cost!.Value, WithCost: null));

        var row = units.RowOn(entry.Line, entry.EffectiveDate);
        return row.TryGet(out var found) ? Reading.Known(new LineValue(found.Units, cost)) : Reading.Unknown<LineValue>(row.Reason!);
    }

    private static async Task<IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>>> ReadUnitsAsync(
        IBillingTarget target, JournalEntry[] entries, CancellationToken cancellationToken)
    {
        if (entries.Length == 0)
            return new Dictionary<ContractLineId, Reading<UnitSchedule>>();

        var days = new DateRange(entries.Min(entry => entry.EffectiveDate), entries.Max(entry => entry.EffectiveDate));
        return await target.ReadUnitsAsync(Lines(entries), days, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyDictionary<ContractLineId, Reading<decimal?>>> ReadCostsAsync(
        IBillingTarget target, JournalEntry[] entries, CancellationToken cancellationToken) =>
        entries.Length == 0
            ? new Dictionary<ContractLineId, Reading<decimal?>>()
            : await target.ReadUnitCostsAsync(Lines(entries), cancellationToken).ConfigureAwait(false);

    private static ContractLineId[] Lines(JournalEntry[] entries) => [.. entries.Select(entry => entry.Line).Distinct()];
}
