namespace Integration.Core.Mapping;

/// <summary>A tenant without a link, and why it has none.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Reason">The finding that says why, and what a person does about it.</param>
public sealed record UnmappedTenant(Tenant Tenant, Finding Reason);
