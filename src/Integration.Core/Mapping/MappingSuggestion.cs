namespace Integration.Core.Mapping;

/// <summary>An account that a tenant may belong to, and what speaks for it.</summary>
public sealed record MappingSuggestion
{
    /// <summary>Gets the tenant.</summary>
    public required Tenant Tenant { get; init; }

    /// <summary>Gets the account.</summary>
    public required Account Account { get; init; }

    /// <summary>Gets the place among the suggestions for the tenant.</summary>
    /// <value>1 for the first.</value>
    public required int Rank { get; init; }

    /// <summary>Gets how sure it is, to compare suggestions by.</summary>
    /// <value>From 0 to 1. Not a probability.</value>
    public required double Score { get; init; }

    /// <summary>Gets everything that speaks for it, the strongest first.</summary>
    /// <value>At least one.</value>
    public required IReadOnlyList<MatchReason> Reasons { get; init; }

    /// <summary>Gets the strongest kind of evidence.</summary>
    public MatchEvidence Evidence => Reasons[0].Evidence;

    /// <summary>Gets why a person has to look before the suggestion is accepted.</summary>
    /// <value>Null when it is safe.</value>
    public required string? NotSafeBecause { get; init; }

    /// <summary>Gets a value indicating whether the suggestion may be accepted with all other safe ones, unseen.</summary>
    /// <value>True for at most one suggestion of a tenant, never for similarity alone, and for several tenants on one account only where an external id names it for each.</value>
    public bool IsSafe => NotSafeBecause is null;
}
