using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>What became of one link in a plan or run.</summary>
public sealed record LinkOutcome
{
    /// <summary>Gets the tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Gets the tenant's name.</summary>
    public required string TenantName { get; init; }

    /// <summary>Gets the product; null in a plan that an older version saved.</summary>
    public string? Product { get; init; }

    /// <summary>Gets the line; null for a tenant without one.</summary>
    public ContractLineId? Line { get; init; }

    /// <summary>Gets the contract's name; null when it could not be read.</summary>
    public string? ContractName { get; init; }

    /// <summary>Gets the service's name; null when it could not be read.</summary>
    public string? ServiceName { get; init; }

    /// <summary>Gets what became of the link.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>Gets why, as a sentence that a person understands.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets a value indicating whether all that is held was rejected by a person, so that nobody has to be asked.</summary>
    public bool IsRejected { get; init; }

    /// <summary>Gets the tenant's high-water mark in the present window; null when Unknown.</summary>
    public int? Mark { get; init; }

    /// <summary>Gets the line's units today as last read; null when Unknown.</summary>
    public int? Units { get; init; }

    /// <summary>Gets the line's unit cost as last read; null when it cannot be seen.</summary>
    public decimal? UnitCost { get; init; }

    /// <summary>Gets the line's unit price; null when it cannot be seen. It is never written.</summary>
    public decimal? UnitPrice { get; init; }
}
