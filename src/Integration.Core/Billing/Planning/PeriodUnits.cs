namespace Integration.Core.Billing;

/// <summary>
/// Plans units once per period, from its cut-off day on, at the first day of that period or of the next. They are the billable units of the
/// highest mark that the period's days have had so far. Periods that were missed since the previous run are made up for.
/// </summary>
/// <remarks>
/// A change moves all later days with it. So a rise is cut to what the later days lack, up to the next period that can fall back, and a fall waits
/// while a later period could not rise again. What is not billed, or not taken back, is reported.
/// </remarks>
internal sealed class PeriodUnits
{
    private readonly LineInput line;
    private readonly PeriodBill[] periods;
    private readonly (int? Units, DateOnly Day)[] wanted;
    private int moved;

    private PeriodUnits(LineInput line)
    {
        this.line = line;
        periods = [.. PeriodBill.Of(line)];
        wanted = Array.ConvertAll(periods, Wanted);
    }

    public static UnitsPlan Plan(LineInput line) => new PeriodUnits(line).Plan();

    private UnitsPlan Plan()
    {
        var steps = new List<UnitsStep>();
        var left = new List<(FindingKind Kind, string Text)>();
        for (var i = 0; i < periods.Length; i++)
        {
            if (!periods[i].IsDue || wanted[i].Units is not { } want)
                continue;

            var from = Row(i).Units + moved;
            var change = Change(i, want - from);
            if (change != 0)
                steps.Add(new UnitsStep(periods[i].Start, from, from + change, wanted[i].Day));

            moved += change;
            if (want != from + change)
                left.Add(Left(i, want, from + change));
        }

        return new UnitsPlan(
            steps, [.. left.GroupBy(item => item.Kind, item => item.Text).Select(kind => kind.Key.About(line.Line.Id, string.Join(' ', kind)))]);
    }

    private int Change(int period, int lacked)
    {
        if (!IsOpen(period))
            return 0;

        if (lacked > 0)
            return Math.Min(lacked, LackedLater(period));

        return MayFall(period) && Enumerable.Range(period, periods.Length - period).All(IsOpen) ? lacked : 0;
    }

    /// <summary>By how much every day from a period's first on may rise, up to the next period that can fall back.</summary>
    private int LackedLater(int period)
    {
        var lacked = int.MaxValue;
        for (var later = period; later < periods.Length && (later == period || !MayFall(later)); later++)
            lacked = Math.Min(lacked, (wanted[later].Units ?? 0) - Highest(later));

        return Math.Max(0, lacked);
    }

    private int Highest(int period)
    {
        var start = periods[period].Start;
        var end = line.Periods.Containing(start).Last;
        return moved + line.Schedule.Rows
            .Where(row => row.Days.First == start || (row.Days.First > start && row.Days.First <= end && row.Days.First <= line.Today))
            .Max(row => row.Units);
    }

    private bool IsOpen(int period) => !Row(period).IsPosted && !line.IsTaken(periods[period].Start);

    private bool MayFall(int period)
    {
        if (!IsOpen(period) || wanted[period].Units is null)
            return false;

        var days = periods[period].Days;
        for (var day = days.First; day <= days.Last; day = line.Windows.Containing(day).Last.AddDays(1))
        {
            if (!line.IsObservedWhole(day))
                return false;
        }

        return true;
    }

    private UnitRow Row(int period) => line.Schedule.On(periods[period].Start).Value;

    private (int? Units, DateOnly Day) Wanted(PeriodBill period)
    {
        (int? Units, DateOnly Day) highest = (null, period.Days.First);
        for (var day = period.Days.First; day <= period.Days.Last; day = day.AddDays(1))
        {
            if (line.Billable(day) is { } units && (highest.Units is null || units > highest.Units))
                highest = (units, day);
        }

        return highest;
    }

    private (FindingKind Kind, string Text) Left(int period, int want, int units)
    {
        var from = $"the period from {periods[period].Start:yyyy-MM-dd}";
        if (want < units)
            return (Findings.FallWaits, $"{units} units stand in {from} where the mark asks for {want}.");

        if (Row(period).IsPosted)
            return (Findings.PostedNotBilled, $"{want - units} units are not billed in {from}, which is posted.");

        var why = line.IsTaken(periods[period].Start) ? "it was adjusted before they came" : "later days would have more than their units";
        return (Findings.LateNotBilled, $"{want - units} units are not billed in {from}: {why}.");
    }
}
