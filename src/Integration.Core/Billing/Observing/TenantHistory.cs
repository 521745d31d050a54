using Integration.Core.Mapping;

namespace Integration.Core.Billing;

/// <summary>What is known of one tenant before its events of tonight are read. Its links of several products share counts and events, and differ in their marks.</summary>
internal sealed class TenantHistory
{
    private readonly IReadOnlyList<(Link Link, ContractLine Line, DailyMarks Marks)> links;
    private readonly TenantUsage usage;
    private readonly DateTimeOffset at;
    private readonly Coverage? coverage;
    private readonly UsageCount counts;
    private Observation? last;

    public TenantHistory(
        IEnumerable<(Link Link, ContractLine Line)> links,
        TenantUsage usage,
        DateTimeOffset at,
        IReadOnlyDictionary<TenantId, Coverage> coverage,
        DateTimeOffset? previousRunAt,
        TimeSpan eventRetention)
    {
        this.links = [.. links.Select(item => (item.Link, item.Line, MarksFor(item.Link, item.Line, at, previousRunAt)))];
        this.usage = usage;
        this.at = at;
        this.coverage = coverage.GetValueOrDefault(usage.Tenant);

        // What one of the links counts must be known for all of them: coverage goes on for the tenant, and a count that is left out of it is lost.
        var counted = this.links.Select(item => item.Link.Policy.Counts).Distinct().ToList();
        counts = counted is [var only] ? only : UsageCount.Greater;

        var needed = this.links.Min(item => ZonedDay.StartOf(PlanHorizon.Marks(item.Link.Policy, item.Line, at, previousRunAt).First, item.Link.Policy.Zone));

        // Coverage older than the source's events begins anew, so nothing before it matters.
        NeededFrom = this.coverage is { Until: var until } && until < needed && until >= at - eventRetention ? until : needed;
    }

    public TenantId Tenant => usage.Tenant;

    /// <summary>The instant from which stored observations matter: the first day planned, or the last sweep if that is earlier.</summary>
    public DateTimeOffset NeededFrom { get; }

    public bool CanBeCounted => counts switch
    {
        UsageCount.Users => usage.Users.IsKnown,
        UsageCount.Devices => usage.Devices.IsKnown,
        _ => usage.Users.IsKnown && usage.Devices.IsKnown,
    };

    private DateTimeOffset FirstWindowStart => links.Min(item => PlanHorizon.WindowStart(item.Link.Policy, item.Line, at));

    public static DailyMarks MarksFor(Link link, ContractLine line, DateTimeOffset now, DateTimeOffset? previousRunAt) =>
        new(
            link.Policy.Zone, link.Policy.Counts,
            PlanHorizon.Marks(link.Policy, line, now, previousRunAt));

    public void Add(Observation observation)
    {
        Mark(observation);
        if (observation.Source == ObservationSource.Sweep && observation.At == coverage?.Until)
            last = observation;
    }

    public EventRange EventRange(TimeSpan retention, TimeSpan lag) => UsageReplay.EventRange(coverage, FirstWindowStart, at, retention, lag);

    public ReplayInput ReplayOf(EventRange range, Reading<IReadOnlyList<UsageEvent>> events) => new()
    {
        Usage = usage,
        At = at,
        Counts = counts,
        Range = range,
        Events = events,
        FirstWindowStart = FirstWindowStart,
        Coverage = coverage,
        Last = last,
        WindowStarts = [.. links.SelectMany(item => PlanHorizon.WindowStarts(item.Link.Policy, item.Line, range.From, at)).Distinct()],
    };

    public IEnumerable<(LinkKey Link, TenantReading Reading)> ReadingsOf(ReplayResult result)
    {
        foreach (var observation in result.Observations)
            Mark(observation);

        return links.Select(item => (item.Link.Key, new TenantReading
        {
            Coverage = result.Coverage,
            UnknownFollowsFrom = result is { Coverage.IsKnown: false, Findings: [var cause, ..] } ? cause.Code : null,
            Marks = item.Marks,
            EntitlementPrice = usage.EntitlementPrice,
            LastMonthMark = usage.LastMonthMark,
        }));
    }

    private void Mark(Observation observation)
    {
        foreach (var (_, _, marks) in links)
            marks.Add(observation);
    }
}
