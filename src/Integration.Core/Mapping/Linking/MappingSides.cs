namespace Integration.Core.Mapping;

/// <summary>What rows are checked against: both sides and the links there are.</summary>
internal sealed record MappingSides
{
    /// <summary>The tenants that the source lists.</summary>
    public required TenantSweep Tenants { get; init; }

    /// <summary>Every account of the target.</summary>
    public required IReadOnlyList<Account> Accounts { get; init; }

    /// <summary>Every link.</summary>
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>The tenants by id: those of the source, and those of links that the source does not list any more.</summary>
    public IReadOnlyDictionary<TenantId, Tenant> KnownTenants => field ??= Tenants.Tenants
        .Concat(Links.Select(link => new Tenant(link.Tenant, link.TenantName)))
        .DistinctBy(tenant => tenant.Id)
        .ToDictionary(tenant => tenant.Id);

    /// <summary>The sides with other links.</summary>
    public MappingSides With(IReadOnlyList<Link> links) => new() { Tenants = Tenants, Accounts = Accounts, Links = links };

    public bool Lists(TenantId tenant) => (listed ??= [.. Tenants.Tenants.Select(one => one.Id)]).Contains(tenant);

    private HashSet<TenantId>? listed;
}
