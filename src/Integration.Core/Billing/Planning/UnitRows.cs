namespace Integration.Core.Billing;

/// <summary>Holds a line's units rows against its billing periods.</summary>
internal static class UnitRows
{
    /// <summary>Finds why the rows do not follow the periods.</summary>
    /// <returns>A sentence, or null when they do.</returns>
    public static string? Disagreement(LineInput line)
    {
        var rows = line.Schedule.Rows;
        var lastNeeded = PlanHorizon.Units(line.Policy, line.Line, line.Plan.Now, line.Plan.PreviousRunAt).Last;
        for (var i = 0; i < rows.Count; i++)
        {
            var days = rows[i].Days;
            var period = line.Periods.Containing(days.First);
            var end = period.Last < line.Line.Term.Last ? period.Last : line.Line.Term.Last;
            if (days.Last > end)
                return $"The row {days} reaches beyond its billing period {period}.";

            var hasNext = i + 1 < rows.Count;
            if (hasNext && rows[i + 1].Days.First <= days.Last)
                return $"The rows {days} and {rows[i + 1].Days} overlap.";

            // The last row's successor may not have been asked for.
            var isFollowed = hasNext ? rows[i + 1].Days.First == days.Last.AddDays(1) : days.Last >= lastNeeded;
            if (days.Last < end && !isFollowed)
                return $"The row {days} ends before its billing period {period}.";
        }

        return null;
    }

    /// <summary>The row starts that are neither a period's first day nor the date of an adjustment of ours.</summary>
    public static IReadOnlyList<DateOnly> Foreign(LineInput line) =>
    [
        .. line.Schedule.Rows
            .Select(row => row.Days.First)
            .Where(start => !line.Periods.IsStart(start) && !line.UnitEntries.Any(entry => Baseline.IsWritten(entry) && entry.EffectiveDate == start)),
    ];
}
