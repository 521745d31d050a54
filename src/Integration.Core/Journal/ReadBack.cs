using Integration.Core.Billing;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Reads together what the target shows now for many entries: one read of units and one of costs, whatever their number.</summary>
internal static class ReadBack
{
    /// <summary>Reads as <see cref="ReadAsync"/> does, and takes a read that fails for one in which nothing could be read. Only cancellation ends it.</summary>
    public static async Task<IReadOnlyDictionary<long, Reading<decimal>>> TryReadAsync(
        IBillingTarget target, IReadOnlyCollection<JournalEntry> entries, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(target, entries, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.NotReadBack(logger, entries.Count, exception.Message);
            return entries.ToDictionary(entry => entry.Id, _ => Reading.Unknown<decimal>(exception.Message));
        }
    }

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
