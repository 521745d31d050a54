using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Notices;
using Integration.Core.Reports;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Integration.Core.Ticketing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Integration.Core;

/// <summary>Puts an integration together: a store, and the sources and targets of the jobs that it runs. Vendors' packages add their own methods.</summary>
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
    public IntegrationBuilder UseUsageSource(Func<IServiceProvider, IUsageSource> factory) => Add(factory).Configure(options => options.HasUsageSource = true);

    /// <summary>Sets the billing target. The first call wins.</summary>
    /// <param name="factory">Makes the target, once.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder UseBillingTarget(Func<IServiceProvider, IBillingTarget> factory) => Add(factory).Configure(options => options.HasBillingTarget = true);

    /// <summary>Sets what lists the mappings of the source's own portal, to be imported and compared with. The first call wins.</summary>
    /// <param name="factory">Makes it, once.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder UsePortalMappings(Func<IServiceProvider, IPortalMappings> factory) => Add(factory);

    /// <summary>Sets what says the bills of the source's vendor, for reports. The first call wins; without one, reports say that they are Unknown.</summary>
    /// <param name="factory">Makes it, once.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder UseSourceBilling(Func<IServiceProvider, ISourceBilling> factory) => Add(factory);

    /// <summary>Sets what says the posted items of the billing target, for reports. The first call wins; without one, reports say that they are Unknown.</summary>
    /// <param name="factory">Makes it, once.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder UsePostedBilling(Func<IServiceProvider, IPostedBilling> factory) => Add(factory);

    /// <summary>Sets the source of alerts. The first call wins.</summary>
    /// <param name="factory">Makes the source, once.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder UseAlertSource(Func<IServiceProvider, IAlertSource> factory) =>
        Add(factory).AddKeyedTarget(provider => new AlertWrites(provider.GetRequiredKeyedService<IAlertSource>(Name)));

    /// <summary>Sets the target of tickets. The first call wins.</summary>
    /// <param name="factory">Makes the target, once.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder UseTicketTarget(Func<IServiceProvider, ITicketTarget> factory) => Add(factory).AddKeyedTarget(provider => new TicketWrites(
        provider.GetRequiredKeyedService<ITicketTarget>(Name), provider.GetIntegrationOptions(Name).Ticketing, planned: []));

    /// <summary>Sets the source of devices. The first call wins.</summary>
    /// <param name="factory">Makes the source, once.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder UseDeviceSource(Func<IServiceProvider, IDeviceSource> factory) => Add(factory);

    /// <summary>Sets the target of assets. The first call wins.</summary>
    /// <param name="factory">Makes the target, once.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder UseAssetTarget(Func<IServiceProvider, IAssetTarget> factory) => Add(factory)
        .Configure(options => options.HasAssetTarget = true)
        .AddKeyedTarget(provider => new AssetWrites(
            provider.GetRequiredKeyedService<IAssetTarget>(Name),
            new FieldMap(provider.GetKeyedServices<AssetField>(Name), provider.GetIntegrationOptions(Name).Assets.Fields),
            provider.GetIntegrationOptions(Name).Assets.Mode));

    /// <summary>Keeps assets in a CSV file. Another target that was set before wins.</summary>
    /// <param name="options">The settings of the file.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder UseCsvAssetTarget(CsvAssetTargetOptions options) =>
        UseAssetTarget(provider => new CsvAssetTarget(options, provider.GetRequiredService<TimeProvider>()));

    /// <summary>Fills a field of assets by a function, in place of the field of that name if there is one. Several calls add up, in order.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder AddAssetField(AssetField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        Services.AddKeyedSingleton(Name, field);
        return this;
    }

    /// <summary>Adds a notifier; every notifier of the integration is told.</summary>
    /// <param name="factory">Makes the notifier, once.</param>
    /// <param name="filter">What concerns it; null for every finding that is at least a warning.</param>
    /// <returns>The builder.</returns>
    public IntegrationBuilder AddNotifier(Func<IServiceProvider, ISyncNotifier> factory, NoticeFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(factory);
        Services.AddKeyedSingleton(Name, (provider, _) =>
            new NotifierRegistration(factory(provider), filter ?? new NoticeFilter(), provider.GetIntegrationOptions(Name).Notices.Timeout));
        return this;
    }

    /// <summary>Runs billing every night in the host, as <see cref="IntegrationOptions.Nightly"/> says, and catches up on a missed or interrupted one. Further calls change nothing.</summary>
    /// <returns>The builder.</returns>
    public IntegrationBuilder RunNightly() => AddNights(provider => ActivatorUtilities.CreateInstance<BillingNights>(
        provider,
        provider.GetRequiredKeyedService<BillingJob>(Name),
        provider.GetRequiredKeyedService<ISyncStore>(Name),
        provider.GetIntegrationOptions(Name)));

    /// <summary>Synchronizes assets every night in the host, as <see cref="IntegrationOptions.Nightly"/> says, and catches up on a missed or interrupted one. Further calls change nothing.</summary>
    /// <returns>The builder.</returns>
    public IntegrationBuilder RunAssets() => Configure(options => options.RunsAssets = true).AddNights(provider => ActivatorUtilities.CreateInstance<AssetNights>(
        provider,
        provider.GetRequiredKeyedService<AssetJob>(Name),
        provider.GetRequiredKeyedService<ISyncStore>(Name),
        provider.GetIntegrationOptions(Name)));

    /// <summary>Polls the source of alerts in the host, every <see cref="TicketingOptions.PollInterval"/>, and makes tickets of them. Further calls change nothing.</summary>
    /// <returns>The builder.</returns>
    public IntegrationBuilder RunTicketing()
    {
        if (Has<TicketingService>())
            return this;

        Services.AddKeyedSingleton(Name, (provider, _) => ActivatorUtilities.CreateInstance<TicketingService>(
            provider, provider.GetRequiredKeyedService<TicketingJob>(Name), provider.GetIntegrationOptions(Name).Ticketing));
        Services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<TicketingService>(Name));
        return AddNoticeService();
    }

    internal IntegrationBuilder Add<TService>(Func<IServiceProvider, TService> factory)
        where TService : class
    {
        Services.TryAddKeyedSingleton(Name, (provider, _) => factory(provider));
        if (Name.Length == 0)
            Services.TryAddSingleton(provider => provider.GetRequiredKeyedService<TService>(Name));

        return this;
    }

    // What a run cannot deliver is sent again between runs.
    private IntegrationBuilder AddNoticeService()
    {
        if (Has<NoticeService>())
            return this;

        Services.AddKeyedSingleton(Name, (provider, _) => new NoticeService(
            provider.GetRequiredKeyedService<NoticeDelivery>(Name), provider.GetRequiredService<TimeProvider>()));
        Services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<NoticeService>(Name));
        return this;
    }

    private IntegrationBuilder AddNights<TNights>(Func<IServiceProvider, TNights> factory)
        where TNights : NightlyService
    {
        if (Has<TNights>())
            return this;

        Services.AddKeyedSingleton(Name, (provider, _) => factory(provider));
        Services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<TNights>(Name));
        return AddNoticeService();
    }

    // Lets a person resolve what the job has left open in the journal.
    private IntegrationBuilder AddKeyedTarget<TTarget>(Func<IServiceProvider, TTarget> factory)
        where TTarget : class, IKeyedTarget
    {
        if (Has<TTarget>())
            return this;

        Services.AddKeyedSingleton(Name, (provider, _) => factory(provider));
        Services.AddKeyedSingleton<IKeyedTarget>(Name, (provider, _) => provider.GetRequiredKeyedService<TTarget>(Name));
        return this;
    }

    private bool Has<TService>() => Services.Any(service => service.ServiceType == typeof(TService) && Name.Equals(service.ServiceKey));
}
