namespace Integration.Core.Mapping;

/// <summary>The tenants that a source of alerts or devices can read.</summary>
public sealed record TenantSweep
{
    /// <summary>Gets the tenants that could be listed.</summary>
    public required IReadOnlyList<Tenant> Tenants { get; init; }

    /// <summary>Gets why some tenants may be missing.</summary>
    /// <value>Null when every tenant is listed. Otherwise a tenant that is not listed is Unknown, not gone.</value>
    public string? IncompleteBecause { get; init; }
}
