namespace Integration.Core.Billing;

/// <summary>What a sweep saw of one tenant.</summary>
public sealed record TenantUsage
{
    /// <summary>Gets the tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Gets the tenant's display name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the number of users, suspended ones included.</summary>
    public required Reading<int> Users { get; init; }

    /// <summary>Gets the number of devices.</summary>
    public required Reading<int> Devices { get; init; }

    /// <summary>Gets the source's own high-water mark of last month, for comparison only.</summary>
    /// <value>Null when the source does not say.</value>
    public int? LastMonthMark { get; init; }

    /// <summary>Gets the entitlement's price for one user and month, as the source's bare integer.</summary>
    /// <value>Null when the source does not say. <see cref="EntitlementOptions"/> says what the integer means.</value>
    public long? EntitlementPrice { get; init; }
}
