using System.Globalization;
using Integration.Core.Billing;

namespace Integration.Core.Journal;

/// <summary>Reads lines back: one read of units and one of costs, whatever the number of entries.</summary>
internal sealed class LineReadBack(IBillingTarget target) : ReadBack<LineEntry, LineValue>
{
    /// <inheritdoc/>
    public override bool Owns(LineEntry entry) => true;

    /// <inheritdoc/>
    public override async Task<IReadOnlyDictionary<long, Reading<LineValue>>> ReadAsync(
        IReadOnlyCollection<LineEntry> entries, CancellationToken cancellationToken)
    {
        var units = await ReadUnitsAsync([.. entries.Where(entry => entry.Kind == JournalKind.Units)], cancellationToken).ConfigureAwait(false);
        var costs = await ReadCostsAsync(
            [.. entries.Where(entry => entry.Kind == JournalKind.UnitCost || entry.UnitCost is not null)], cancellationToken).ConfigureAwait(false);
        return entries.ToDictionary(entry => entry.Id, entry => Value(entry, units, costs));
    }

    /// <inheritdoc/>
    public override Verdict? JudgeSent(LineEntry entry, LineValue present, bool isOver)
    {
        var due = LineValue.After(entry);
        if (present == due)
            return new Verdict(JournalState.Verified, Text($"read back as {present}"));

        return isOver ? new Verdict(JournalState.Conflict, Text($"accepted, but the line shows {present} and not {due}")) : null;
    }

    /// <inheritdoc/>
    public override Verdict JudgeUnknown(LineEntry entry, LineValue first, LineValue second)
    {
        var (from, to) = (LineValue.Before(entry), LineValue.After(entry));
        if (second == to)
            return new Verdict(JournalState.Verified, Text($"read back as {second}"));

        return first == from && second == from
            ? new Verdict(JournalState.Intent, Text($"not written: the line shows {second} twice"))
            : new Verdict(JournalState.Conflict, Text($"the line shows {first} and then {second}, where {from} or {to} was expected"));
    }

    private static Reading<LineValue> Value(
        LineEntry entry,
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

    private async Task<IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>>> ReadUnitsAsync(
        LineEntry[] entries, CancellationToken cancellationToken)
    {
        if (entries.Length == 0)
            return new Dictionary<ContractLineId, Reading<UnitSchedule>>();

        var days = new DateRange(entries.Min(entry => entry.EffectiveDate), entries.Max(entry => entry.EffectiveDate));
        return await target.ReadUnitsAsync(Lines(entries), days, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyDictionary<ContractLineId, Reading<decimal?>>> ReadCostsAsync(
        LineEntry[] entries, CancellationToken cancellationToken) =>
        entries.Length == 0
            ? new Dictionary<ContractLineId, Reading<decimal?>>()
            : await target.ReadUnitCostsAsync(Lines(entries), cancellationToken).ConfigureAwait(false);

    private static ContractLineId[] Lines(LineEntry[] entries) => [.. entries.Select(entry => entry.Line).Distinct()];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
