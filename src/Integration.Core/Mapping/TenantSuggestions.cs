namespace Integration.Core.Mapping;

/// <summary>The accounts that an unmapped tenant may be.</summary>
/// <param name="Tenant">The tenant. It has no link for any product.</param>
/// <param name="Suggestions">The suggestions, the best first; empty when nothing is alike.</param>
public sealed record TenantSuggestions(Tenant Tenant, IReadOnlyList<MappingSuggestion> Suggestions)
{
    /// <summary>Gets the suggestion that may be accepted unseen.</summary>
    /// <value>Null when there is none.</value>
    public MappingSuggestion? Safe => Suggestions.FirstOrDefault(suggestion => suggestion.IsSafe);
}
