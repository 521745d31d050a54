using Integration.Core.Billing;

namespace Integration.Core.Reports;

/// <summary>A month of one tenant of a contract line.</summary>
public sealed record TenantReport
{
    /// <summary>Gets the tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Gets the tenant's name, as its link says.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what is counted.</summary>
    public required UsageCount Counts { get; init; }

    /// <summary>Gets the stretch of time over which the mark is taken. The source's own mark is always of the calendar month.</summary>
    public MarkWindow Window { get; init; }

    /// <summary>Gets the high-water mark at the end of <see cref="BillingReport.Until"/>, in the window that contains that day.</summary>
    /// <value>Unknown when nothing was observed in the window.</value>
    public required Reading<int> Mark { get; init; }

    /// <summary>Gets when the mark was first reached.</summary>
    public required Reading<DateTimeOffset> MarkAt { get; init; }

    /// <summary>Gets the number subtracted from the mark.</summary>
    public required int Excluded { get; init; }

    /// <summary>Gets why the mark may be too low.</summary>
    /// <value>Null when the tenant was observed without a gap.</value>
    public string? IncompleteBecause { get; init; }

    /// <summary>Gets the source's own mark of the month.</summary>
    /// <value>Unknown when the source does not say: JumpCloud says it of last month only.</value>
    public required Reading<int> SourceMark { get; init; }

    /// <summary>Gets the source's estimate of its bill for the tenant.</summary>
    /// <value>Unknown when the source does not say: JumpCloud says it of the present month only.</value>
    public required Reading<SourceEstimate> Estimate { get; init; }

    /// <summary>By how much the source's mark is above ours, where both say the same: users of a whole calendar month; else null.</summary>
    internal int? SourceMarkAbove =>
        Counts == UsageCount.Users && Window == MarkWindow.CalendarMonth && IncompleteBecause is null && SourceMark.TryGet(out var theirs) && Mark.TryGet(out var ours)
            ? theirs - ours
            : null;
}
