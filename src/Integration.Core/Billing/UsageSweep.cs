namespace Integration.Core.Billing;

/// <summary>The present counts of all tenants.</summary>
public sealed record UsageSweep
{
    /// <summary>Gets when the counts were read.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the tenants that could be listed.</summary>
    public required IReadOnlyList<TenantUsage> Tenants { get; init; }

    /// <summary>Gets why some tenants may be missing.</summary>
    /// <value>Null when every tenant is listed. Otherwise a tenant that is not listed is Unknown, not gone.</value>
    public string? IncompleteBecause { get; init; }
}
