using System.Text.Json.Serialization;
using Integration.Core.Billing;

namespace Integration.Core.Mapping;

/// <summary>Ties a tenant's use of a product to an account and, for billing, to a contract line with a policy; or leaves it out, with a reason.</summary>
/// <remarks>A link is by id: a later change of a name never moves it. Tenant and product identify it.</remarks>
public sealed record Link
{
    /// <summary>Gets the tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Gets the product whose use is billed, as <see cref="BillingProduct.Name"/> names it.</summary>
    public required string Product { get; init; }

    /// <summary>Gets what identifies the link.</summary>
    [JsonIgnore]
    public LinkKey Key => new(Tenant, Product);

    /// <summary>Gets the tenant's name when the link was made.</summary>
    public required string TenantName { get; init; }

    /// <summary>Gets the account.</summary>
    /// <value>Null only for a link that is excluded: a tenant can be left out before anybody knows whose it is.</value>
    public AccountId? Account { get; init; }

    /// <summary>Gets the account's name when the link was made.</summary>
    /// <value>Null for a link without an account.</value>
    public string? AccountName { get; init; }

    /// <summary>Gets the contract of the line.</summary>
    /// <value>Null for a link without a line.</value>
    public ContractId? Contract { get; init; }

    /// <summary>Gets the contract's name when the line was linked.</summary>
    /// <value>Null for a link without a line, and for one that an older version made.</value>
    public string? ContractName { get; init; }

    /// <summary>Gets the contract line that is kept at the tenant's billable units.</summary>
    /// <value>Null while no line is known. Tickets and assets need none; nightly mapping fills it as soon as exactly one line of the account fits.</value>
    public ContractLineId? Line { get; init; }

    /// <summary>Gets the name of the line's service when the line was linked.</summary>
    /// <value>Null for a link without a line, and for one that an older version made.</value>
    public string? ServiceName { get; init; }

    /// <summary>Gets how the tenant's use becomes units and cost.</summary>
    public BillingPolicy Policy { get; init; } = new();

    /// <summary>Gets why the link is left out of runs.</summary>
    /// <value>Null for a link that takes part.</value>
    public string? ExcludedBecause { get; init; }

    /// <summary>Gets when a person approved the link's first plan, which made it live.</summary>
    /// <value>Null while the first plan is held for approval.</value>
    public DateTimeOffset? LiveSince { get; init; }

    /// <summary>Gets the link's state: never <see cref="MappingState.Unmapped"/>, which is to have no link.</summary>
    public MappingState State => ExcludedBecause is null ? MappingState.Mapped : MappingState.Excluded;

    /// <summary>A link with a line, planned every night.</summary>
    internal bool IsBilled => ExcludedBecause is null && Line is not null;
}
