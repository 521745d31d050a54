using Integration.Core.Billing;

namespace Integration.Core.Mapping;

/// <summary>Ties a tenant's product to an account and, for billing, to a contract line with a policy.</summary>
/// <remarks>A link is by id: a later change of a name never moves it. Tenant and product identify it.</remarks>
public sealed record Link
{
    /// <summary>Gets the tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Gets the product whose use is billed, as <see cref="BillingOptions.Product"/> names it.</summary>
    public required string Product { get; init; }

    /// <summary>Gets the tenant's name when the link was made.</summary>
    public required string TenantName { get; init; }

    /// <summary>Gets the account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Gets the account's name when the link was made.</summary>
    public required string AccountName { get; init; }

    /// <summary>Gets the contract of the line.</summary>
    /// <value>Null for a link without billing.</value>
    public ContractId? Contract { get; init; }

    /// <summary>Gets the contract line that is kept at the tenant's billable units.</summary>
    /// <value>Null for a link without billing.</value>
    public ContractLineId? Line { get; init; }

    /// <summary>Gets how the tenant's use becomes units and cost.</summary>
    public BillingPolicy Policy { get; init; } = new();

    /// <summary>Gets why the link is left out of runs.</summary>
    /// <value>Null for a link that takes part.</value>
    public string? ExcludedBecause { get; init; }

    /// <summary>Gets when a person approved the link's first plan, which made it live.</summary>
    /// <value>Null while the first plan is held for approval.</value>
    public DateTimeOffset? LiveSince { get; init; }
}
