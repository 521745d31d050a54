namespace Integration.Core.Mapping;

/// <summary>How a tenant's mapping in the source's portal and its link here compare.</summary>
public sealed record PortalComparison
{
    /// <summary>Gets the tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Gets the tenant's name.</summary>
    public required string TenantName { get; init; }

    /// <summary>Gets the product of the link that is compared.</summary>
    public required string Product { get; init; }

    /// <summary>Gets how they compare.</summary>
    public required PortalAgreement Agreement { get; init; }

    /// <summary>Gets what differs, each as a sentence.</summary>
    /// <value>Empty unless they differ.</value>
    public IReadOnlyList<string> Differences { get; init; } = [];

    /// <summary>Gets the portal's mapping; null where it has none.</summary>
    public PortalMapping? Portal { get; init; }

    /// <summary>Gets the link; null where there is none.</summary>
    public Link? Link { get; init; }
}
