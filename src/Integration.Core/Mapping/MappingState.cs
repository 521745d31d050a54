namespace Integration.Core.Mapping;

/// <summary>What is decided about a tenant's use of a product. There is nothing else.</summary>
public enum MappingState
{
    /// <summary>Nobody has decided: there is no link.</summary>
    Unmapped,

    /// <summary>Linked to an account, and for billing to a contract line as soon as one fits.</summary>
    Mapped,

    /// <summary>Left out on purpose, for a reason that somebody gave.</summary>
    Excluded,
}
