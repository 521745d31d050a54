using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Ticketing;

namespace Integration.Core.Mapping;

/// <summary>Lists the source's tenants by whichever of its ports does so cheapest: that of usage counts them too.</summary>
internal sealed class TenantLister(IDeviceSource? devices, IAlertSource? alerts, IUsageSource? usage)
{
    /// <exception cref="InvalidOperationException">The integration has no source.</exception>
    public async Task<TenantSweep> ListAsync(CancellationToken cancellationToken)
    {
        if (devices is not null)
            return await devices.ListTenantsAsync(cancellationToken).ConfigureAwait(false);

        if (alerts is not null)
            return await alerts.ListTenantsAsync(cancellationToken).ConfigureAwait(false);

        if (usage is null)
            throw new InvalidOperationException("The integration has no source of tenants; add one, such as AddJumpCloud.");

        var sweep = await usage.SweepAsync(cancellationToken).ConfigureAwait(false);
        return new TenantSweep { Tenants = [.. sweep.Tenants.Select(tenant => new Tenant(tenant.Tenant, tenant.Name))], IncompleteBecause = sweep.IncompleteBecause };
    }
}
