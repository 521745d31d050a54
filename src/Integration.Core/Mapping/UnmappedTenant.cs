namespace Integration.Core.Mapping;

/// <summary>A tenant whose use of a product has no link, and why it has none.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Product">The product.</param>
/// <param name="Reason">The finding that says why, and what a person does about it.</param>
public sealed record UnmappedTenant(Tenant Tenant, string Product, Finding Reason);
