using Integration.Core.Journal;
using Integration.Core.Mapping;

namespace Integration.Core.Billing;

/// <summary>What the plan of one line is made from, once nothing of it is Unknown or blocked.</summary>
internal sealed class LineInput(
    PlanInput plan, IReadOnlyList<Link> links, ContractLine line, UnitSchedule schedule, IReadOnlyList<LineEntry> journal)
{
    private readonly TenantReading[] tenants = [.. links.Select(link => plan.Tenants[link.Key])];
    private DateRange window;

    public PlanInput Plan => plan;

    public IReadOnlyList<Link> Links => links;

    public ContractLine Line => line;

    public UnitSchedule Schedule => schedule;

    /// <summary>The journal's entries of units, oldest date first.</summary>
    public IReadOnlyList<LineEntry> UnitEntries { get; } = [.. journal.Where(entry => entry.Kind == JournalKind.Units)];

    /// <summary>An entry of the unit cost whose fate is open; null when there is none.</summary>
    public LineEntry? CostInDoubt { get; } =
        journal.FirstOrDefault(entry => entry.Kind == JournalKind.UnitCost && JournalMoves.Open.Contains(entry.State));

    /// <summary>The policy that the links share, with the largest minimum of them.</summary>
    public BillingPolicy Policy { get; } = links[0].Policy with { Minimum = links.Max(link => link.Policy.Minimum) };

    public BillingPeriods Periods { get; } = BillingPeriods.Of(line);

    public MarkWindows Windows { get; } = new(links[0].Policy.Window, BillingPeriods.Of(line));

    /// <summary>
    /// The days planned, cut to the contract's: from the window of the previous run, but for a first plan from the window now, and never from
    /// before the window in which the links went live.
    /// </summary>
    public DateRange Days { get; } = Cut(PlanHorizon.Planned(links[0].Policy, line, plan.Now, Since(plan.PreviousRunAt, links)), line.Term);

    public DateOnly Today { get; } = PlanHorizon.Planned(links[0].Policy, line, plan.Now, null).Last;

    /// <summary>The billable units by the marks so far at the end of a day; null when a tenant was not observed in the window until then.</summary>
    public int? Billable(DateOnly day)
    {
        var sum = 0;
        for (var i = 0; i < tenants.Length; i++)
        {
            if (Mark(i, day) is not { } mark)
                return null;

            sum += Math.Max(0, mark - links[i].Policy.Excluded);
        }

        return Math.Max(Policy.Minimum, sum);
    }

    /// <summary>The mark so far of one of the <see cref="Links"/> at the end of a day.</summary>
    public int? Mark(int link, DateOnly day)
    {
        if (window.First > day || window.Last < day)
            window = Windows.Containing(day);

        return tenants[link].Marks.At(window, day);
    }

    /// <summary>Tells whether all tenants were observed without a gap in the window of a day.</summary>
    public bool IsObservedWhole(DateOnly day) => Array.TrueForAll(tenants, tenant =>
        tenant.Coverage.TryGet(out var coverage) && tenant.Marks.AreWhole(Windows.Containing(day), coverage, coverage.Until));

    /// <summary>Tells whether an adjustment of a date exists already: one of ours that may have left us or was refused for it, or someone else's.</summary>
    public bool IsTaken(DateOnly date)
    {
        foreach (var entry in UnitEntries)
        {
            if (entry.EffectiveDate == date)
                return true;
        }

        foreach (var row in schedule.Rows)
        {
            if (row.Days.First == date)
                return !Periods.IsStart(date);
        }

        return false;
    }

    private static DateTimeOffset? Since(DateTimeOffset? previousRunAt, IReadOnlyList<Link> links)
    {
        var live = links.All(link => link.LiveSince is not null) ? links.Max(link => link.LiveSince) : null;
        return live > previousRunAt ? live : live is null ? null : previousRunAt;
    }

    private static DateRange Cut(DateRange days, DateRange term) =>
        new(days.First > term.First ? days.First : term.First, days.Last < term.Last ? days.Last : term.Last);
}
