using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Checks;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Notices;
using Integration.Core.Reports;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Integration.Core.Ticketing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Integration.Core;

/// <summary>Adds integrations to a service collection.</summary>
public static class IntegrationServiceCollectionExtensions
{
    /// <summary>Adds the unnamed integration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the settings; null keeps the defaults.</param>
    /// <returns>A builder for the integration's store, source and target.</returns>
    public static IntegrationBuilder AddIntegration(this IServiceCollection services, Action<IntegrationOptions>? configure = null) =>
        services.AddIntegration(Options.DefaultName, configure);

    /// <summary>Adds a named integration; its services are keyed by the name.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name.</param>
    /// <param name="configure">Changes the settings; null keeps the defaults.</param>
    /// <returns>A builder for the integration's store, source and target.</returns>
    public static IntegrationBuilder AddIntegration(this IServiceCollection services, string name, Action<IntegrationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(name);

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<IntegrationOptions>, TenantDomainsFile>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<IntegrationOptions>, IntegrationOptionsValidator>());
        services.AddOptions<IntegrationOptions>(name).Configure(configure ?? (_ => { })).ValidateOnStart();

        return new IntegrationBuilder(services, name)
            .AddNotices()
            .Add(provider => new BillingJob(
                provider.GetRequiredKeyedService<ISyncStore>(name),
                provider.GetRequiredKeyedService<IUsageSource>(name),
                provider.GetRequiredKeyedService<IBillingTarget>(name),
                provider.GetIntegrationOptions(name),
                provider.GetRequiredKeyedService<NoticeDelivery>(name),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance))
            .Add(provider => new TicketingJob(
                provider.GetRequiredKeyedService<ISyncStore>(name),
                provider.GetRequiredKeyedService<IAlertSource>(name),
                provider.GetRequiredKeyedService<ITicketTarget>(name),
                provider.GetIntegrationOptions(name),
                provider.GetRequiredKeyedService<NoticeDelivery>(name),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance))
            .Add(provider => new AssetJob(
                provider.GetRequiredKeyedService<ISyncStore>(name),
                provider.GetRequiredKeyedService<IDeviceSource>(name),
                provider.GetRequiredKeyedService<IAssetTarget>(name),
                provider.GetIntegrationOptions(name),
                provider.GetIntegrationOptions(name).Assets,
                provider.GetKeyedServices<AssetField>(name),
                provider.GetRequiredKeyedService<NoticeDelivery>(name),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance))
            .Add(provider => new AssetConnecting(
                provider.GetRequiredKeyedService<AssetJob>(name),
                provider.GetRequiredKeyedService<IDeviceSource>(name),
                provider.GetRequiredKeyedService<IAssetTarget>(name),
                new FieldMap(provider.GetKeyedServices<AssetField>(name), provider.GetIntegrationOptions(name).Assets.Fields),
                provider.GetRequiredService<TimeProvider>()))
            .AddViews()
            .AddMapping();
    }

    // What looks at the store and at both sides, and is no job.
    private static IntegrationBuilder AddViews(this IntegrationBuilder builder)
    {
        var name = builder.Name;
        return builder
            .Add(provider => new BillingReporting(
                provider.GetRequiredKeyedService<ISyncStore>(name),
                provider.GetRequiredKeyedService<IUsageSource>(name),
                provider.GetRequiredKeyedService<IBillingTarget>(name),
                provider.GetKeyedService<ISourceBilling>(name),
                provider.GetKeyedService<IPostedBilling>(name),
                provider.GetIntegrationOptions(name),
                provider.GetRequiredService<TimeProvider>()))
            .Add(provider => new JournalResolver(
                provider.GetRequiredKeyedService<ISyncStore>(name),
                provider.GetKeyedService<IBillingTarget>(name),
                provider.GetKeyedServices<IKeyedTarget>(name),
                provider.GetIntegrationOptions(name).Journal,
                provider.GetRequiredService<TimeProvider>()))
            .Add(provider => new Preflight(
                provider.GetRequiredKeyedService<ISyncStore>(name),
                provider.GetIntegrationOptions(name).ExpectsBilling ? provider.GetRequiredKeyedService<BillingJob>(name) : null,
                provider.GetIntegrationOptions(name).Ticketing.Rules.Count > 0 && provider.GetKeyedService<ITicketTarget>(name) is not null
                    ? provider.GetRequiredKeyedService<TicketingJob>(name)
                    : null,
                provider.GetIntegrationOptions(name).HasAssetTarget ? provider.GetRequiredKeyedService<AssetJob>(name) : null,
                provider.GetRequiredKeyedService<NoticeDelivery>(name),
                provider.GetRequiredService<TimeProvider>()))
            .Add(provider => new PlanReview(
                provider.GetRequiredKeyedService<ISyncStore>(name),
                PlansOf(provider.GetRequiredKeyedService<ISyncStore>(name), provider.GetIntegrationOptions(name)),
                provider.GetRequiredService<TimeProvider>()))
            .Add(provider => new IntegrationHealthCheck(
                provider.GetRequiredKeyedService<ISyncStore>(name),
                provider.GetIntegrationOptions(name),
                provider.GetRequiredService<TimeProvider>()));
    }

    private static IntegrationBuilder AddNotices(this IntegrationBuilder builder)
    {
        var name = builder.Name;
        return builder
            .Add(provider => new WebhookNotifier(provider.GetIntegrationOptions(name).Notices.Webhook, provider.GetRequiredService<TimeProvider>()))
            .Add(provider => new TicketNotifier(
                provider.GetRequiredKeyedService<ISyncStore>(name),
                provider.GetKeyedService<ITicketTarget>(name) ?? throw new OptionsValidationException(
                    name, typeof(IntegrationOptions), ["Notices:Ticket is enabled, and the integration has no target of tickets. Add one, such as Autotask, or set IsEnabled to false."]),
                provider.GetIntegrationOptions(name),
                provider.GetRequiredService<TimeProvider>(),
                (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<TicketNotifier>()))
            .Add(provider => new NoticeDelivery(
                provider.GetRequiredKeyedService<ISyncStore>(name),
                name,
                provider.GetIntegrationOptions(name).Notices,
                provider.GetNotifiers(name),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance));
    }

    private static IEnumerable<NotifierRegistration> GetNotifiers(this IServiceProvider provider, string name)
    {
        var notices = provider.GetIntegrationOptions(name).Notices;
        if (notices.Webhook.Address is not null)
            yield return new NotifierRegistration(provider.GetRequiredKeyedService<WebhookNotifier>(name), notices.Webhook.Filter, Timeout: null);

        if (notices.Ticket.IsEnabled)
            yield return new NotifierRegistration(provider.GetRequiredKeyedService<TicketNotifier>(name), notices.Ticket.Filter, Timeout: null);

        foreach (var added in provider.GetKeyedServices<NotifierRegistration>(name))
            yield return added;
    }

    private static IntegrationBuilder AddMapping(this IntegrationBuilder builder) => builder.Add(provider => new TenantMapping(
        provider.GetRequiredKeyedService<ISyncStore>(builder.Name),
        new TenantLister(
            provider.GetKeyedService<IDeviceSource>(builder.Name),
            provider.GetKeyedService<IAlertSource>(builder.Name),
            provider.GetKeyedService<IUsageSource>(builder.Name)),
        provider.GetRequiredKeyedService<IBillingTarget>(builder.Name),
        provider.GetKeyedService<IPortalMappings>(builder.Name),
        provider.GetIntegrationOptions(builder.Name),
        provider.GetRequiredService<TimeProvider>()));

    private static IJobPlans[] PlansOf(ISyncStore store, IntegrationOptions options) =>
        [new BillingPlans(store, options.Billing), new TicketingPlans(store, options.Ticketing), new AssetPlans(store, options.Assets)];

    internal static IntegrationOptions GetIntegrationOptions(this IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<IntegrationOptions>>().Get(name);
}
