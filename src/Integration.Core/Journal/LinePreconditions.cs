using System.Globalization;
using Integration.Core.Billing;

namespace Integration.Core.Journal;

/// <summary>What a group's lines looked like when they were last read together, and whether a change may rest on it.</summary>
internal sealed class LinePreconditions
{
    private readonly IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>> units;
    private readonly IReadOnlyDictionary<ContractLineId, Reading<decimal?>> costs;

    private LinePreconditions(
        IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>> units,
        IReadOnlyDictionary<ContractLineId, Reading<decimal?>> costs)
    {
        this.units = units;
        this.costs = costs;
    }

    /// <summary>Reads the lines of entries with one read of units and one of costs; the second also proves that the lines exist.</summary>
    public static async Task<LinePreconditions> ReadAsync(
        IBillingTarget target, IReadOnlyCollection<LineEntry> entries, CancellationToken cancellationToken)
    {
        var dates = entries.Where(entry => entry.Kind == JournalKind.Units).Select(entry => entry.EffectiveDate).ToList();
        ContractLineId[] unitLines = [.. entries.Where(entry => entry.Kind == JournalKind.Units).Select(entry => entry.Line).Distinct()];
        var units = dates.Count == 0
            ? new Dictionary<ContractLineId, Reading<UnitSchedule>>()
            : await target.ReadUnitsAsync(unitLines, new DateRange(dates.Min(), dates.Max()), cancellationToken).ConfigureAwait(false);

        ContractLineId[] lines = [.. entries.Select(entry => entry.Line).Distinct()];
        return new LinePreconditions(units, await target.ReadUnitCostsAsync(lines, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Says why an entry may not be written; null when it may.</summary>
    public Obstacle? Check(LineEntry entry) =>
        entry.Kind == JournalKind.Units ? CheckUnits(entry) : CheckCost(entry, entry.From);

    private Obstacle? CheckUnits(LineEntry entry)
    {
        var line = costs.GetValueOrDefault(entry.Line);
        if (!line.IsKnown)
            return new Obstacle(ChangeResult.Failed, $"Line {entry.Line} could not be read before the write: {line.Reason}.");

        var row = units.RowOn(entry.Line, entry.EffectiveDate);
        if (!row.TryGet(out var found))
            return new Obstacle(ChangeResult.Failed, $"The units of line {entry.Line} could not be read before the write: {row.Reason}.");

        if (found.IsPosted)
            return new Obstacle(ChangeResult.Stale, $"The period {found.Days} of line {entry.Line} has been posted since the plan was made.");

        if (found.Units != entry.From)
            return Different(entry, found.Units, entry.From);

        return entry.UnitCost is { } cost ? CheckCost(entry, cost.From) : null;
    }

    private Obstacle? CheckCost(LineEntry entry, decimal planned)
    {
        var cost = costs.CostOf(entry.Line);
        if (!cost.TryGet(out var present))
            return new Obstacle(ChangeResult.Failed, $"The unit cost of line {entry.Line} could not be read before the write: {cost.Reason}.");

        return present == planned ? null : Different(entry, present, planned);
    }

    private static Obstacle Different(LineEntry entry, decimal present, decimal planned) =>
        new(ChangeResult.Stale, string.Create(
            CultureInfo.InvariantCulture, $"Line {entry.Line} shows {present} where the plan rests on {planned}; plan again."));
}
