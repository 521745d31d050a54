namespace Integration.Core.Mapping;

/// <summary>A tenant as the source's own portal maps it. What it names may be renamed or gone since: the portal keeps what was chosen.</summary>
public sealed record PortalMapping
{
    /// <summary>Gets the tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Gets the tenant's name.</summary>
    /// <value>Null when the portal shows none, as for a tenant that is gone.</value>
    public string? TenantName { get; init; }

    /// <summary>Gets the account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Gets the account's name.</summary>
    /// <value>Null when the portal shows none, as for an account that is gone.</value>
    public string? AccountName { get; init; }

    /// <summary>Gets the contract.</summary>
    /// <value>Null when only the account is mapped, which serves tickets and bills nothing.</value>
    public ContractId? Contract { get; init; }

    /// <summary>Gets the contract's name.</summary>
    /// <value>Null when the portal shows none.</value>
    public string? ContractName { get; init; }

    /// <summary>Gets the contract line whose units the portal keeps.</summary>
    /// <value>Null when it bills nothing.</value>
    public ContractLineId? Line { get; init; }

    /// <summary>Gets the name of the line's service.</summary>
    /// <value>Null when the portal shows none.</value>
    public string? LineName { get; init; }

    /// <summary>Gets the number of users that the portal subtracts before it bills.</summary>
    /// <value>Null when none is set, which subtracts nothing.</value>
    public int? NonBillableUsers { get; init; }

    /// <summary>Gets when the portal last wrote to the account.</summary>
    /// <value>Null when it never did, or does not say.</value>
    public DateTimeOffset? LastSyncedAt { get; init; }

    /// <summary>Gets how that went, in the portal's words.</summary>
    /// <value>Null when it does not say.</value>
    public string? LastSyncStatus { get; init; }
}
