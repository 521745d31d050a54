using Integration.Core.Billing;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Integration.Core;

/// <summary>Puts an integration together: a store, a usage source and a billing target. Vendors' packages add their own methods.</summary>
/// <remarks>
/// Services are keyed by the integration's name, so that several integrations live in one process, each with its own store.
/// Those of the unnamed integration resolve without a key too.
/// </remarks>
public sealed class IntegrationBuilder
{
    internal IntegrationBuilder(IServiceCollection services, string name)
    {
        Services = services;
        Name = name;
    }

    /// <summary>Gets the services that the integration is added to.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Gets the integration's name: its service key and the name of its <see cref="IntegrationOptions"/>.</summary>
    /// <value>Empty for the unnamed integration.</value>
    public string Name { get; }

    /// <summary>Changes settings. Several calls add up, in order.</summary>
    /// <param name="configure">Changes the settings.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder Configure(Action<IntegrationOptions> configure)
    {
        Services.Configure(Name, configure);
        return this;
    }

    /// <summary>Sets the store. The first call wins.</summary>
    /// <param name="factory">Makes the store, once.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder UseStore(Func<IServiceProvider, ISyncStore> factory) => Add(factory);

    /// <summary>Sets the usage source. The first call wins.</summary>
    /// <param name="factory">Makes the source, once.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder UseUsageSource(Func<IServiceProvider, IUsageSource> factory) => Add(factory);

    /// <summary>Sets the billing target. The first call wins.</summary>
    /// <param name="factory">Makes the target, once.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder UseBillingTarget(Func<IServiceProvider, IBillingTarget> factory) => Add(factory);

    /// <summary>Adds a notifier; every notifier of the integration is told.</summary>
    /// <param name="factory">Makes the notifier, once.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder AddNotifier(Func<IServiceProvider, ISyncNotifier> factory)
    {
        Services.AddKeyedSingleton(Name, (provider, _) => factory(provider));
        return this;
    }

    /// <summary>Runs billing every night in the host, as <see cref="IntegrationOptions.Nightly"/> says, and catches up on a missed or interrupted one. Further calls change nothing.</summary>
    /// <returns>The builder.</returns>
    public IntegrationBuilder RunNightly()
    {
        if (Services.Any(service => service.ServiceType == typeof(NightlyService) && Name.Equals(service.ServiceKey)))
            return this;

        Services.AddKeyedSingleton(Name, (provider, _) => ActivatorUtilities.CreateInstance<NightlyService>(
            provider,
            provider.GetRequiredKeyedService<BillingJob>(Name),
            provider.GetRequiredKeyedService<ISyncStore>(Name),
            provider.GetIntegrationOptions(Name)));
        Services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<NightlyService>(Name));
        return this;
    }

    internal IntegrationBuilder Add<TService>(Func<IServiceProvider, TService> factory)
        where TService : class
    {
        Services.TryAddKeyedSingleton(Name, (provider, _) => factory(provider));
        if (Name.Length == 0)
            Services.TryAddSingleton(provider => provider.GetRequiredKeyedService<TService>(Name));

        return this;
    }
}
