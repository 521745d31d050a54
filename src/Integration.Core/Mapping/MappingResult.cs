namespace Integration.Core.Mapping;

/// <summary>What a mapping found: links to add, and the tenants that stay unmapped.</summary>
/// <param name="Added">New links, not live yet.</param>
/// <param name="Unmapped">Tenants without a link, each with its reason.</param>
public sealed record MappingResult(IReadOnlyList<Link> Added, IReadOnlyList<UnmappedTenant> Unmapped)
{
    /// <summary>Gets the links that had an account only, and now have their contract line. They are not live yet.</summary>
    public IReadOnlyList<Link> Completed { get; init; } = [];

    /// <summary>Gets the links that still have an account only, each with the reason.</summary>
    public IReadOnlyList<LinkWithoutLine> WithoutLine { get; init; } = [];

    /// <summary>The target's accounts by id; null where nothing was to be mapped, so that they were not listed.</summary>
    internal IReadOnlyDictionary<AccountId, Account>? Accounts { get; init; }
}
