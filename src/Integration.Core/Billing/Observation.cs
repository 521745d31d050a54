namespace Integration.Core.Billing;

/// <summary>Counts of a tenant at an instant. Observations are billing evidence: they are stored, not cached.</summary>
public sealed record Observation
{
    /// <summary>Gets the tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Gets the instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the number of users, or why it is Unknown.</summary>
    public required Reading<int> Users { get; init; }

    /// <summary>Gets the number of devices, or why it is Unknown.</summary>
    public required Reading<int> Devices { get; init; }

    /// <summary>Gets where the counts come from.</summary>
    public required ObservationSource Source { get; init; }
}
