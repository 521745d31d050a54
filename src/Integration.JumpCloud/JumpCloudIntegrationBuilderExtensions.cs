using Integration.Core;
using Integration.Core.Billing;
using JumpCloud.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Integration.JumpCloud;

/// <summary>Makes JumpCloud the source of an integration's usage and alerts.</summary>
public static class JumpCloudIntegrationBuilderExtensions
{
    private const string Product = "jumpcloud";

    private const string ServiceName = "JumpCloud";

    /// <summary>Adds a connection to JumpCloud, keyed by the integration's name, as the source of usage, alerts and devices.</summary>
    /// <param name="builder">The integration.</param>
    /// <param name="configureClient">Sets the API key and the region, and what else concerns the connection.</param>
    /// <param name="configure">Changes how usage and alerts are read; null keeps the defaults.</param>
    /// <returns>The builder.</returns>
    /// <remarks>Unless they are set, the product billed is <c>jumpcloud</c> and its services' names begin with <c>JumpCloud</c>.</remarks>
    public static IntegrationBuilder AddJumpCloud(
        this IntegrationBuilder builder, Action<JumpCloudClientOptions> configureClient, Action<JumpCloudOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Name.Length == 0)
            builder.Services.AddJumpCloudClient(configureClient);
        else
            builder.Services.AddKeyedJumpCloudClient(builder.Name, configureClient);

        builder.Services.AddOptions<JumpCloudOptions>(builder.Name).Configure(configure ?? (_ => { }));
        return builder.UseJumpCloud();
    }

    /// <summary>Adds a connection to JumpCloud, keyed by the integration's name, as the source of usage, alerts and devices.</summary>
    /// <param name="builder">The integration.</param>
    /// <param name="section">Holds the settings of <see cref="JumpCloudClientOptions"/> and of <see cref="JumpCloudOptions"/> side by side.</param>
    /// <returns>The builder.</returns>
    /// <remarks>Unless they are set, the product billed is <c>jumpcloud</c> and its services' names begin with <c>JumpCloud</c>.</remarks>
    public static IntegrationBuilder AddJumpCloud(this IntegrationBuilder builder, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(section);
        if (builder.Name.Length == 0)
            builder.Services.AddJumpCloudClient(section);
        else
            builder.Services.AddKeyedJumpCloudClient(builder.Name, section);

        builder.Services.AddOptions<JumpCloudOptions>(builder.Name).Bind(section);
        return builder.UseJumpCloud();
    }

    private static IntegrationBuilder UseJumpCloud(this IntegrationBuilder builder)
    {
        builder.Services.PostConfigure<IntegrationOptions>(builder.Name, options =>
        {
            if (options.Billing.Products.Count == 0)
                options.Billing.Products.Add(new BillingProduct { Name = Product, ServiceNames = { ServiceName } });
        });
        return builder
            .UseUsageSource(provider => new JumpCloudUsageSource(
                provider.GetClient(builder.Name), provider.GetOptions(builder.Name), provider.GetRequiredService<TimeProvider>()))
            .UsePortalMappings(provider => new JumpCloudPortalMappings(provider.GetClient(builder.Name), provider.GetOptions(builder.Name)))
            .UseSourceBilling(provider => new JumpCloudSourceBilling(provider.GetClient(builder.Name), provider.GetOptions(builder.Name)))
            .UseAlertSource(provider => new JumpCloudAlertSource(
                provider.GetClient(builder.Name), provider.GetOptions(builder.Name), provider.GetRequiredService<TimeProvider>()))
            .UseDeviceSource(provider => new JumpCloudDeviceSource(
                provider.GetClient(builder.Name), provider.GetOptions(builder.Name), provider.GetRequiredService<TimeProvider>()));
    }

    private static JumpCloudClient GetClient(this IServiceProvider provider, string name) =>
        name.Length == 0 ? provider.GetRequiredService<JumpCloudClient>() : provider.GetRequiredKeyedService<JumpCloudClient>(name);

    private static JumpCloudOptions GetOptions(this IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<JumpCloudOptions>>().Get(name);
}
