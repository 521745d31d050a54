using Integration.Core;

namespace Integration.Testing;

/// <summary>A world behind a source, which you arrange for the contract suite: a test account, a sandbox or a fake server. Each case has its own.</summary>
/// <typeparam name="TSource">The port: <see cref="Core.Assets.IDeviceSource"/>, whose tenants have devices, or <see cref="Core.Billing.IUsageSource"/>, whose tenants have users.</typeparam>
public interface ISourceFixture<out TSource> : IAsyncDisposable
{
    /// <summary>Gets the source under test.</summary>
    TSource Source { get; }

    /// <summary>Gets a number of devices or users of one tenant that takes the source more than one page to read.</summary>
    int MoreThanOnePage { get; }

    /// <summary>Arranges a tenant with devices or users.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Cancels the arrangement.</param>
    /// <returns>The tenant.</returns>
    Task<TenantId> ArrangeTenantAsync(int count, CancellationToken cancellationToken = default);

    /// <summary>Lets every read of one tenant's devices or users fail from now on, and of no other's.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Cancels the arrangement.</param>
    /// <returns>False when the world cannot do that; the case that needs it is then left out.</returns>
    Task<bool> FailTenantAsync(TenantId tenant, CancellationToken cancellationToken = default);
}
