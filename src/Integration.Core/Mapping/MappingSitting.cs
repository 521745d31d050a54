namespace Integration.Core.Mapping;

/// <summary>Decides about one tenant after the other. Both sides are read once, at the beginning; links are read anew for every decision.</summary>
/// <remarks>
/// An account that was made or renamed since is not known; <see cref="TenantMapping.SitAsync"/> begins anew. Contracts are read when they are needed.
/// Safe for concurrent calls.
/// </remarks>
public sealed class MappingSitting
{
    private readonly TenantMapping mapping;
    private readonly MappingSides sides;

    internal MappingSitting(TenantMapping mapping, MappingSides sides)
    {
        this.mapping = mapping;
        this.sides = sides;
    }

    /// <summary>Suggests accounts for every tenant that has no link by now. Neither source nor target is asked.</summary>
    /// <param name="cancellationToken">Cancels the reading of the links.</param>
    /// <returns>The suggestions by tenant name; tenants without any included.</returns>
    public async Task<IReadOnlyList<TenantSuggestions>> SuggestAsync(CancellationToken cancellationToken = default) =>
        mapping.Suggest(await ReadAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Links a tenant to one account for all products that are billed: for every one of them, or for none.</summary>
    /// <param name="tenant">The tenant's id, or its name.</param>
    /// <param name="account">The account's id, or its name.</param>
    /// <param name="cancellationToken">Cancels before anything is saved.</param>
    /// <returns>What changed.</returns>
    /// <exception cref="MappingRefusedException">The choice does not fit for a product; every reason is named with the valid choices. Nothing was written.</exception>
    /// <exception cref="Runs.RunInProgressException">A run holds the store.</exception>
    public Task<IReadOnlyList<MappingChange>> AcceptAsync(string tenant, string account, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tenant);
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        return mapping.AcceptAsync(
            [.. mapping.Products.Select(product => new MappingRow { Tenant = tenant, Account = account, Product = product })], joinSummed: false, ReadAsync, cancellationToken);
    }

    /// <summary>Leaves a tenant out for all products, as <see cref="TenantMapping"/> does.</summary>
    /// <param name="tenant">The tenant's id, or its name.</param>
    /// <param name="reason">Why, for whoever wonders later.</param>
    /// <param name="cancellationToken">Cancels before anything is saved.</param>
    /// <returns>What changed.</returns>
    /// <exception cref="MappingRefusedException">There is no such tenant. Nothing was written.</exception>
    /// <exception cref="Runs.RunInProgressException">A run holds the store.</exception>
    public Task<IReadOnlyList<MappingChange>> ExcludeAsync(string tenant, string reason, CancellationToken cancellationToken = default) =>
        mapping.ExcludeAsync(tenant, reason, product: null, ReadAsync, cancellationToken);

    private Task<MappingSides> ReadAsync(CancellationToken cancellationToken) => mapping.RefreshAsync(sides, cancellationToken);
}
