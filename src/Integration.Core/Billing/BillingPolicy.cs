namespace Integration.Core.Billing;

/// <summary>How a link's use becomes units and cost. Immutable; a link carries one.</summary>
public sealed record BillingPolicy
{
    /// <summary>Gets what is counted.</summary>
    /// <value>The default is <see cref="UsageCount.Users"/>.</value>
    public UsageCount Counts { get; init; } = UsageCount.Users;

    /// <summary>Gets the least number of units billed.</summary>
    /// <value>The default is 0. On a summed line the largest minimum of its links holds for the sum.</value>
    public int Minimum { get; init; }

    /// <summary>Gets the number subtracted from the tenant's mark before the minimum applies.</summary>
    /// <value>The default is 0.</value>
    public int Excluded { get; init; }

    /// <summary>Gets the IANA id of the time zone in which days and months begin.</summary>
    /// <value>The default is <c>UTC</c>.</value>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Gets the stretch of time over which the high-water mark is taken.</summary>
    /// <value>The default is <see cref="MarkWindow.CalendarMonth"/>.</value>
    public MarkWindow Window { get; init; } = MarkWindow.CalendarMonth;

    /// <summary>Gets the date at which changes take effect.</summary>
    /// <value>The default is <see cref="EffectiveDatePolicy.ChangeDate"/>.</value>
    public EffectiveDatePolicy EffectiveDate { get; init; } = EffectiveDatePolicy.ChangeDate;

    /// <summary>Gets the day of the month on which a policy that posts once per period posts.</summary>
    /// <value>Null, the default, posts on approval only. A day beyond the month's end means its last day.</value>
    public int? CutOffDay { get; init; }

    /// <summary>Gets where the unit cost comes from.</summary>
    /// <value>The default is <see cref="UnitCostSource.None"/>: cost is shown and never written.</value>
    public UnitCostSource UnitCost { get; init; } = UnitCostSource.None;

    /// <summary>Gets what happens to units that someone else changed since our last verified value.</summary>
    /// <value>The default is <see cref="DriftPolicy.Keep"/>.</value>
    public DriftPolicy Drift { get; init; } = DriftPolicy.Keep;

    /// <summary>Gets a value indicating whether several tenants share the line on purpose.</summary>
    /// <value>The default is false: two links to one line cannot exist.</value>
    public bool Summed { get; init; }

    /// <summary>What all links of one line must have in common.</summary>
    internal BillingPolicy OfLine => this with { Minimum = 0, Excluded = 0, Counts = default };

    /// <summary>The time zone; UTC when the machine does not know the id, and planning holds the link then.</summary>
    internal TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
