namespace Integration.Core.Mapping;

/// <summary>What speaks for an account being a tenant's, the strongest first.</summary>
public enum MatchEvidence
{
    /// <summary>The account carries the tenant's id, or one that both have in a third system.</summary>
    SharedExternalId,

    /// <summary>Both have the same domain.</summary>
    Domain,

    /// <summary>Both have the same name, apart from case, accents, punctuation and legal forms.</summary>
    ExactName,

    /// <summary>The names are alike. Never safe.</summary>
    Similarity,
}
