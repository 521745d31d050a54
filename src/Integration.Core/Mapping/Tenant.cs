namespace Integration.Core.Mapping;

/// <summary>A customer's organization in the usage source, as far as mapping needs it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The display name.</param>
public sealed record Tenant(TenantId Id, string Name)
{
    /// <summary>Gets the ids by which other systems know the tenant. Its own <see cref="Id"/> always counts and need not stand here.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> ExternalIds { get; init; } = [];

    /// <summary>Gets the tenant's domains, as <see cref="Account.Domains"/>.</summary>
    /// <value>The default is empty. <see cref="MappingOptions.TenantDomains"/> adds to them.</value>
    public IReadOnlyList<string> Domains { get; init; } = [];
}
