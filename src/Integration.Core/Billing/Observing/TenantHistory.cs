using Integration.Core.Mapping;

namespace Integration.Core.Billing;

/// <summary>What is known of one tenant before its events of tonight are read.</summary>
internal sealed class TenantHistory
{
    private readonly Link link;
    private readonly ContractLine line;
    private readonly TenantUsage usage;
    private readonly DateTimeOffset at;
    private readonly Coverage? coverage;
    private readonly DailyMarks marks;
    private Observation? last;

    public TenantHistory(
        Link link, ContractLine line, TenantUsage usage, DateTimeOffset at, IReadOnlyDictionary<TenantId, Coverage> coverage, DateTimeOffset? previousRunAt, TimeSpan eventRetention)
    {
        this.link = link;
        this.line = line;
        this.usage = usage;
        this.at = at;
        this.coverage = coverage.GetValueOrDefault(link.Tenant);
        marks = MarksFor(link, line, at, previousRunAt);

        var firstDay = PlanHorizon.Marks(link.Policy, line, at, previousRunAt).First;
        var needed = ZonedDay.StartOf(firstDay, link.Policy.Zone);

        // Coverage older than the source's events begins anew, so nothing before it matters.
        NeededFrom = this.coverage is { Until: var until } && until < needed && until >= at - eventRetention ? until : needed;
    }

    public TenantId Tenant => link.Tenant;

    /// <summary>The instant from which stored observations matter: the first day planned, or the last sweep if that is earlier.</summary>
    public DateTimeOffset NeededFrom { get; }

    public bool CanBeCounted => link.Policy.Counts switch
    {
        UsageCount.Users => usage.Users.IsKnown,
        UsageCount.Devices => usage.Devices.IsKnown,
        _ => usage.Users.IsKnown && usage.Devices.IsKnown,
    };

    public static DailyMarks MarksFor(Link link, ContractLine line, DateTimeOffset now, DateTimeOffset? previousRunAt) =>
        new(
            link.Policy.Zone, link.Policy.Counts,
            PlanHorizon.Marks(link.Policy, line, now, previousRunAt));

    public void Add(Observation observation)
    {
        marks.Add(observation);
        if (observation.Source == ObservationSource.Sweep && observation.At == coverage?.Until)
            last = observation;
    }

    public EventRange EventRange(TimeSpan retention, TimeSpan lag) =>
        UsageReplay.EventRange(coverage, PlanHorizon.WindowStart(link.Policy, line, at), at, retention, lag);

    public ReplayInput ReplayOf(EventRange range, Reading<IReadOnlyList<UsageEvent>> events) => new()
    {
        Usage = usage,
        At = at,
        Counts = link.Policy.Counts,
        Range = range,
        Events = events,
        FirstWindowStart = PlanHorizon.WindowStart(link.Policy, line, at),
        Coverage = coverage,
        Last = last,
        WindowStarts = PlanHorizon.WindowStarts(link.Policy, line, range.From, at),
    };

    public (TenantId Tenant, TenantReading Reading) ReadingOf(ReplayResult result)
    {
        foreach (var observation in result.Observations)
            marks.Add(observation);

        return (Tenant, new TenantReading
        {
            Coverage = result.Coverage,
            UnknownFollowsFrom = result is { Coverage.IsKnown: false, Findings: [var cause, ..] } ? cause.Code : null,
            Marks = marks,
            EntitlementPrice = usage.EntitlementPrice,
            LastMonthMark = usage.LastMonthMark,
        });
    }
}
