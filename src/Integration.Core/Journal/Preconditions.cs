using System.Globalization;
using Integration.Core.Billing;

namespace Integration.Core.Journal;

/// <summary>What a group's lines looked like when they were last read together, and whether a change may rest on it.</summary>
internal sealed class Preconditions
{
    private readonly IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>> units;
    private readonly IReadOnlyDictionary<ContractLineId, Reading<decimal?>> costs;

    private Preconditions(
        long readAt,
        IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>> units,
        IReadOnlyDictionary<ContractLineId, Reading<decimal?>> costs)
    {
        ReadAt = readAt;
        this.units = units;
        this.costs = costs;
    }

    /// <summary>Gets the timestamp at which the reads began: nothing seen is newer than they, and nothing may be taken for newer.</summary>
    public long ReadAt { get; }

    /// <summary>Reads the lines of entries with one read of units and one of costs; the second also proves that the lines exist.</summary>
    public static async Task<Preconditions> ReadAsync(
        IBillingTarget target, TimeProvider time, IReadOnlyCollection<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var readAt = time.GetTimestamp();
        var dates = entries.Where(entry => entry.Kind == JournalKind.Units).Select(entry => entry.EffectiveDate).ToList();
        ContractLineId[] unitLines = [.. entries.Where(entry => entry.Kind == JournalKind.Units).Select(entry => entry.Line).Distinct()];
        var units = dates.Count == 0
            ? new Dictionary<ContractLineId, Reading<UnitSchedule>>()
            : await target.ReadUnitsAsync(unitLines, new DateRange(dates.Min(), dates.Max()), cancellationToken).ConfigureAwait(false);

        ContractLineId[] lines = [.. entries.Select(entry => entry.Line).Distinct()];
        return new Preconditions(readAt, units, await target.ReadUnitCostsAsync(lines, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Checks what an entry rests on.</summary>
    /// <returns>Null when it may be written; otherwise whether it is stale or could not be read, and why.</returns>
    public (ChangeResult Result, string Detail)? Check(JournalEntry entry) =>
        entry.Kind == JournalKind.Units ? CheckUnits(entry) : CheckCost(entry, entry.From);

    private (ChangeResult, string)? CheckUnits(JournalEntry entry)
    {
        var line = costs.GetValueOrDefault(entry.Line);
        if (!line.IsKnown)
            return (ChangeResult.Failed, $"Line {entry.Line} could not be read before the write: {line.Reason}.");

        var row = units.RowOn(entry.Line, entry.EffectiveDate);
        if (!row.TryGet(out var found))
            return (ChangeResult.Failed, $"The units of line {entry.Line} could not be read before the write: {row.Reason}.");

        if (found.IsPosted)
            return (ChangeResult.Stale, $"The period {found.Days} of line {entry.Line} has been posted since the plan was made.");

        if (found.Units != entry.From)
            return Different(entry, found.Units, entry.From);

        return entry.UnitCost is { } cost ? CheckCost(entry, cost.From) : null;
    }

    private (ChangeResult, string)? CheckCost(JournalEntry entry, decimal planned)
    {
        var cost = costs.CostOf(entry.Line);
        if (!cost.TryGet(out var present))
            return (ChangeResult.Failed, $"The unit cost of line {entry.Line} could not be read before the write: {cost.Reason}.");

        return present == planned ? null : Different(entry, present, planned);
    }

    private static (ChangeResult, string) Different(JournalEntry entry, decimal present, decimal planned) =>
        (ChangeResult.Stale, string.Create(
            CultureInfo.InvariantCulture, $"Line {entry.Line} shows {present} where the plan rests on {planned}; plan again."));
}
