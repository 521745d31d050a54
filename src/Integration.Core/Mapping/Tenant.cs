namespace Integration.Core.Mapping;

/// <summary>A customer's organization in the usage source, as far as mapping needs it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The display name.</param>
public sealed record Tenant(TenantId Id, string Name);
