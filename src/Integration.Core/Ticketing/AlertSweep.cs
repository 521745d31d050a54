namespace Integration.Core.Ticketing;

/// <summary>What a poll read.</summary>
public sealed record AlertSweep
{
    /// <summary>Gets when the sweep began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets where the next sweep goes on, in the source's own words. It is stored in the same transaction as the alerts.</summary>
    /// <value>Null for a source that needs none. One that stays the same is no error. It covers only what was read: a source keeps it back while a tenant is Unknown or something of it was missed.</value>
    public string? Cursor { get; init; }

    /// <summary>Gets a reading for each tenant asked for. For a tenant that could not be read whole, nothing begins and nothing ends.</summary>
    public required IReadOnlyDictionary<TenantId, Reading<TenantAlerts>> Tenants { get; init; }
}
