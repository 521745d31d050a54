namespace Integration.Core.Mapping;

/// <summary>What a mapping found: links to add, and the tenants that stay unmapped.</summary>
/// <param name="Added">New links, not live yet.</param>
/// <param name="Unmapped">Tenants without a link, each with its reason.</param>
public sealed record MappingResult(IReadOnlyList<Link> Added, IReadOnlyList<UnmappedTenant> Unmapped);
