namespace Integration.Core.Mapping;

/// <summary>Where a tenant's use of a product stands.</summary>
public sealed record TenantState
{
    /// <summary>Gets the tenant, by its present name where the source lists it.</summary>
    public required Tenant Tenant { get; init; }

    /// <summary>Gets the product.</summary>
    public required string Product { get; init; }

    /// <summary>Gets the link.</summary>
    /// <value>Null for an unmapped tenant.</value>
    public Link? Link { get; init; }

    /// <summary>Gets a value indicating whether the source lists the tenant.</summary>
    /// <value>Null when the source could not list all tenants, and this one is not among those that it did.</value>
    public bool? IsInSource { get; init; }

    /// <summary>Gets the state.</summary>
    public MappingState State => Link?.State ?? MappingState.Unmapped;
}
