using Integration.Core;

namespace Integration.Testing;

/// <summary>What the suites of sources share: the tenants, and a reading of how many devices or users each has.</summary>
internal abstract class SourceWorld<TSource>(ISourceFixture<TSource> fixture, CancellationToken cancellationToken)
{
    public CancellationToken Token { get; } = cancellationToken;

    public ISourceFixture<TSource> Fixture { get; } = fixture;

    /// <summary>Lists the tenants, and why some may be missing.</summary>
    public abstract Task<(IReadOnlyList<TenantId> Tenants, string? IncompleteBecause)> ListAsync(CancellationToken cancellationToken);

    /// <summary>Reads tenants: each tenant that came, as often as it came.</summary>
    public abstract Task<IReadOnlyList<(TenantId Tenant, Reading<int> Count)>> ReadAsync(IReadOnlyCollection<TenantId> tenants, CancellationToken cancellationToken);

    public Task<TenantId> TenantAsync(int count) => Fixture.ArrangeTenantAsync(count, Token);

    public async Task<IReadOnlyList<Reading<int>>> CountAsync(params TenantId[] tenants)
    {
        var read = (await ReadAsync(tenants, Token).ConfigureAwait(false)).ToLookup(each => each.Tenant, each => each.Count);
        foreach (var tenant in tenants)
            Due.Be(read[tenant].Count() == 1, $"Tenant {tenant} is due once, and came {read[tenant].Count()} times.");

        return [.. tenants.Select(tenant => read[tenant].Single())];
    }

    public async Task CountsAreAsync(string because, params (TenantId Tenant, int Due)[] due)
    {
        var counts = await CountAsync([.. due.Select(each => each.Tenant)]).ConfigureAwait(false);
        foreach (var (count, (tenant, number)) in counts.Zip(due))
            Due.Be(count.TryGet(out var read) && read == number, $"{because}: {number} are due for tenant {tenant}, and {count} was read.");
    }
}
