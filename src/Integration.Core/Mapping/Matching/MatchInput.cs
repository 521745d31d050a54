namespace Integration.Core.Mapping;

/// <summary>What suggestions are made from. The order of the lists does not matter.</summary>
internal sealed record MatchInput
{
    /// <summary>Gets every tenant, linked and excluded ones too: what they are called makes other suggestions less safe.</summary>
    public required IReadOnlyCollection<Tenant> Tenants { get; init; }

    /// <summary>Gets every account.</summary>
    public required IReadOnlyCollection<Account> Accounts { get; init; }

    /// <summary>Gets the tenants for which no account is sought, because they are linked or excluded.</summary>
    public IReadOnlySet<TenantId> Settled { get; init; } = new HashSet<TenantId>();

    /// <summary>Gets the accounts to which a tenant is linked already.</summary>
    public IReadOnlySet<AccountId> Linked { get; init; } = new HashSet<AccountId>();

    /// <summary>Gets the settings.</summary>
    public MappingOptions Options { get; init; } = new();
}
