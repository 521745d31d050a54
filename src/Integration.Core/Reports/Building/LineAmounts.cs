using Integration.Core.Billing;

namespace Integration.Core.Reports;

/// <summary>What the days of a line's month cost and earn.</summary>
internal sealed record LineAmounts(Reading<decimal> Cost, Reading<decimal> Price, Reading<decimal> Margin)
{
    public static LineAmounts Of(LineMonth month, LinePrices prices)
    {
        var parts = Parts(month);
        var (cost, price) = (parts.With(prices.UnitCost, Amount), parts.With(prices.UnitPrice, Amount));
        return new LineAmounts(cost, price, price.With(cost, (earned, spent) => earned - spent));
    }

    // The target bills row by row, so each is rounded on its own.
    private static decimal Amount(IReadOnlyList<(int Units, decimal Share)> parts, decimal each) => parts.Sum(part => Rounded(part.Units * each * part.Share));

    /// <summary>The units rows of the month's days, each with the share of a billing period that its days are.</summary>
    private static Reading<IReadOnlyList<(int Units, decimal Share)>> Parts(LineMonth month) => month.Line.Then(line => month.Term.Then(term =>
    {
        var parts = new List<(int Units, decimal Share)>();
        if (term is not { } days)
            return Reading.Known<IReadOnlyList<(int, decimal)>>(parts);

        if (!month.Schedule.TryGet(out var schedule))
            return Reading.Unknown<IReadOnlyList<(int, decimal)>>(month.Schedule.Reason!);

        var periods = BillingPeriods.Of(line);
        for (var day = days.First; day <= days.Last;)
        {
            var reading = schedule.On(day);
            if (!reading.TryGet(out var row))
                return Reading.Unknown<IReadOnlyList<(int, decimal)>>(reading.Reason!);

            var period = periods.Containing(day);
            var last = Earliest(days.Last, row.Days.Last, period.Last);
            parts.Add((row.Units, (decimal)Length(day, last) / Length(period.First, period.Last)));
            day = last.AddDays(1);
        }

        return Reading.Known<IReadOnlyList<(int, decimal)>>(parts);
    }));

    private static DateOnly Earliest(params ReadOnlySpan<DateOnly> days)
    {
        var earliest = days[0];
        foreach (var day in days)
            earliest = day < earliest ? day : earliest;

        return earliest;
    }

    private static int Length(DateOnly first, DateOnly last) => last.DayNumber - first.DayNumber + 1;

    private static decimal Rounded(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
