using Integration.Core;
using Integration.Core.Billing;

namespace Integration.Testing;

/// <summary>A usage source as the shared cases see it: a tenant counts its users.</summary>
internal sealed class UsageSourceWorld(ISourceFixture<IUsageSource> fixture, CancellationToken cancellationToken)
    : SourceWorld<IUsageSource>(fixture, cancellationToken)
{
    public override async Task<(IReadOnlyList<TenantId> Tenants, string? IncompleteBecause)> ListAsync(CancellationToken cancellationToken)
    {
        var sweep = await Fixture.Source.SweepAsync(cancellationToken).ConfigureAwait(false);
        return ([.. sweep.Tenants.Select(tenant => tenant.Tenant)], sweep.IncompleteBecause);
    }

    public override async Task<IReadOnlyList<(TenantId Tenant, Reading<int> Count)>> ReadAsync(
        IReadOnlyCollection<TenantId> tenants, CancellationToken cancellationToken) =>
        [.. (await Fixture.Source.SweepAsync(cancellationToken).ConfigureAwait(false)).Tenants.Select(tenant => (tenant.Tenant, tenant.Users))];
}
