namespace Integration.Core.Billing;

/// <summary>What planning knows of a tenant.</summary>
internal sealed record TenantReading
{
    /// <summary>The coverage with tonight's observation; Unknown when the tenant could not be observed tonight.</summary>
    public required Reading<Coverage> Coverage { get; init; }

    /// <summary>The code of the finding from which an Unknown coverage only follows; null when nothing else says it.</summary>
    public string? UnknownFollowsFrom { get; init; }

    /// <summary>The tenant's marks over <see cref="PlanHorizon.Marks"/>.</summary>
    public required DailyMarks Marks { get; init; }

    /// <summary>The entitlement's price, as <see cref="TenantUsage.EntitlementPrice"/>.</summary>
    public long? EntitlementPrice { get; init; }

    /// <summary>The source's own mark, as <see cref="TenantUsage.LastMonthMark"/>.</summary>
    public int? LastMonthMark { get; init; }
}
