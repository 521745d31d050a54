namespace Integration.Core.Billing;

/// <summary>
/// Plans units by the day on which the mark changed. The days are walked from the window of the previous run to today: on each, the line should
/// have the billable units of the mark so far. It rises on any day, and falls only on a period's first day.
/// </summary>
/// <remarks>
/// A day is open when its row is not posted and nothing has its date. A rise of a day that is not open is met on the next one that is, as the
/// walk goes on; nothing is dated after today, since tomorrow's run knows tomorrow's mark. A change moves all later days with it, so a rise found
/// late is cut to what the later days lack: one that would only lift days that already have their units is not billed, and reported.
/// </remarks>
internal sealed class ChangeDateUnits
{
    private readonly LineInput line;
    private readonly DateOnly[] days;
    private readonly UnitRow[] rows;
    private readonly bool[] beginsPeriod;
    private readonly int?[] wanted;
    private readonly int[] units;

    private ChangeDateUnits(LineInput line)
    {
        this.line = line;
        days = [.. Enumerable.Range(0, Math.Max(0, line.Days.Last.DayNumber - line.Days.First.DayNumber + 1)).Select(line.Days.First.AddDays)];
        rows = Array.ConvertAll(days, day => line.Schedule.On(day).Value);
        units = Array.ConvertAll(rows, row => row.Units);
        beginsPeriod = Array.ConvertAll(days, line.Periods.IsStart);
        wanted = Array.ConvertAll(days, line.Billable);
    }

    public static UnitsPlan Plan(LineInput line) => new ChangeDateUnits(line).Plan();

    private UnitsPlan Plan()
    {
        var steps = new List<UnitsStep>();
        for (var i = 0; i < days.Length; i++)
        {
            var change = Change(i);
            if (change == 0)
                continue;

            steps.Add(new UnitsStep(days[i], units[i], units[i] + change, days[i]));
            for (var later = i; later < units.Length; later++)
                units[later] += change;
        }

        return new UnitsPlan(steps, [.. Findings()]);
    }

    private int Change(int day)
    {
        if (wanted[day] is not { } want || want == units[day] || !IsOpen(day))
            return 0;

        if (want < units[day])
            return MayFall(day) ? want - units[day] : 0;

        return Math.Min(want - units[day], LackedLater(day));
    }

    private bool IsOpen(int day) => !rows[day].IsPosted && !line.IsTaken(days[day]);

    private bool MayFall(int day) => beginsPeriod[day] && IsOpen(day) && line.IsObservedWhole(days[day]);

    /// <summary>By how much every day from this one on may rise, up to the next day on which the line can fall back.</summary>
    private int LackedLater(int day)
    {
        var lacked = int.MaxValue;
        var highest = 0;
        for (var later = day; later < days.Length && (later == day || !MayFall(later)); later++)
        {
            // Within a period units do not fall, even where a new window begins with a lower mark.
            highest = beginsPeriod[later] ? wanted[later] ?? 0 : Math.Max(highest, wanted[later] ?? 0);
            lacked = Math.Min(lacked, highest - units[later]);
        }

        return Math.Max(0, lacked);
    }

    private IEnumerable<Finding> Findings()
    {
        var id = line.Line.Id;
        foreach (var group in Enumerable.Range(0, days.Length).Where(day => wanted[day] > units[day]).GroupBy(day => rows[day].IsPosted))
        {
            var most = group.Max(day => wanted[day]!.Value - units[day]);
            yield return (group.Key ? Core.Findings.PostedNotBilled : Core.Findings.LateNotBilled).About(
                id, $"Units not billed: up to {most} a day on {Named([.. group])}.");
        }

        var start = Array.LastIndexOf(beginsPeriod, true);
        if (start >= 0 && wanted[start] < units[start])
        {
            yield return Core.Findings.FallWaits.About(
                id, $"The period from {days[start]:yyyy-MM-dd} has {units[start]} units where its mark asked for {wanted[start]}.", Why(start));
        }
    }

    private string Why(int day) => rows[day].IsPosted ? "The period is posted."
        : line.IsTaken(days[day]) ? "Its first day has an adjustment already."
        : "The window was not observed without a gap.";

    private string Named(IReadOnlyList<int> some) => some is [var one]
        ? $"{days[one]:yyyy-MM-dd}"
        : $"{some.Count} days from {days[some[0]]:yyyy-MM-dd} to {days[some[^1]]:yyyy-MM-dd}";
}
