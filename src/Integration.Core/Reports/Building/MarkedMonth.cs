using Integration.Core.Billing;
using Integration.Core.Mapping;

namespace Integration.Core.Reports;

/// <summary>What is known of one line, day by day, and of the tenants whose use it bills.</summary>
internal sealed class MarkedMonth(ReportInput input, IReadOnlyList<Link> links) : LineMonth(input, links[0].Line!.Value, links[0].Policy.Zone)
{
    private readonly TenantDays?[] tenants = [.. links.Select(link => input.Usage.GetValueOrDefault(link.Key))];

    public IReadOnlyList<Link> Links => links;

    /// <summary>The policy that the links share, with the largest minimum of them.</summary>
    public BillingPolicy Policy { get; } = links[0].Policy with { Minimum = links.Max(link => link.Policy.Minimum) };

    /// <summary>Whether the month's mark is billed with the period after it, so that the month's own units do not answer to it.</summary>
    public bool IsBilledLater => Policy.EffectiveDate == EffectiveDatePolicy.NextPeriodStart;

    /// <summary>The window of the mark that contains a day.</summary>
    public Reading<DateRange> Window(DateOnly day) => Policy.Window == MarkWindow.CalendarMonth
        ? Reading.Known(MarkWindows.Month(day))
        : Line.Then(line => BillingPeriods.Of(line).Containing(day));

    /// <summary>The mark so far of one of the <see cref="Links"/> at the end of a day, and when it was reached.</summary>
    public Reading<(int Count, DateTimeOffset At)> Mark(int link, DateOnly day)
    {
        if (day < Month.First)
            return Reading.Unknown<(int, DateTimeOffset)>($"{Month.First:yyyy-MM} has not begun in {Policy.TimeZone}");

        if (tenants[link] is not { } days)
            return Reading.Unknown<(int, DateTimeOffset)>("the tenant was not observed");

        return Window(day) is var window && window.TryGet(out var range)
            ? days.Mark(range, day)
            : Reading.Unknown<(int, DateTimeOffset)>(window.Reason!);
    }

    /// <summary>The tenants' marks so far at the end of a day, added.</summary>
    public Reading<int> Mark(DateOnly day) => Sum((link, _) => Mark(link, day).Then(mark => mark.Count));

    /// <summary>The tenants' highest counts of a day, added.</summary>
    public Reading<int> Count(DateOnly day) =>
        Sum((link, _) => tenants[link]?.Count(day) ?? Reading.Unknown<int>("the tenant was not observed"));

    /// <summary>The units that the marks so far ask for.</summary>
    public Reading<int> Billable(DateOnly day) =>
        Sum((link, policy) => Mark(link, day).Then(mark => Math.Max(0, mark.Count - policy.Excluded))).Then(sum => Math.Max(Policy.Minimum, sum));

    /// <summary>The units that the window of a day asks for as a whole, as far as it has come.</summary>
    public Reading<int> Asked(DateOnly day) => Window(day) is var window && window.TryGet(out var range)
        ? Billable(range.Last < Today ? range.Last : Today)
        : Reading.Unknown<int>(window.Reason!);

    private Reading<int> Sum(Func<int, BillingPolicy, Reading<int>> of)
    {
        var sum = 0;
        for (var link = 0; link < links.Count; link++)
        {
            var reading = of(link, links[link].Policy);
            if (!reading.TryGet(out var count))
                return links.Count == 1 ? reading : Reading.Unknown<int>($"{links[link].TenantName}: {reading.Reason}");

            sum += count;
        }

        return Reading.Known(sum);
    }
}
