using Autotask.Client;
using Integration.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Integration.Autotask;

/// <summary>Makes Autotask the target of an integration's billing and tickets.</summary>
public static class AutotaskIntegrationBuilderExtensions
{
    // The MSP itself, in every tenant.
    private const string OwnCompany = "0";

    /// <summary>Adds a connection to Autotask, keyed by the integration's name, as the target of billing and tickets.</summary>
    /// <param name="builder">The integration.</param>
    /// <param name="configureClient">Sets user name, secret and integration code, and what else concerns the connection.</param>
    /// <param name="configure">Changes how Autotask is billed to and its tickets are read; null keeps the defaults.</param>
    /// <returns>The builder.</returns>
    public static IntegrationBuilder AddAutotask(
        this IntegrationBuilder builder, Action<AutotaskClientOptions> configureClient, Action<AutotaskOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Name.Length == 0)
        {
            builder.Services.AddAutotaskClient(configureClient);
        }
        else
        {
            builder.Services.AddKeyedAutotaskClient(builder.Name, configureClient);
        }

        builder.Services.AddOptions<AutotaskOptions>(builder.Name).Configure(configure ?? (_ => { }));
        return builder.UseAutotask();
    }

    /// <summary>Adds a connection to Autotask, keyed by the integration's name, as the target of billing and tickets.</summary>
    /// <param name="builder">The integration.</param>
    /// <param name="section">Holds the settings of <see cref="AutotaskClientOptions"/> and of <see cref="AutotaskOptions"/> side by side.</param>
    /// <returns>The builder.</returns>
    public static IntegrationBuilder AddAutotask(this IntegrationBuilder builder, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(section);
        if (builder.Name.Length == 0)
        {
            builder.Services.AddAutotaskClient(section);
        }
        else
        {
            builder.Services.AddKeyedAutotaskClient(builder.Name, section);
        }

        builder.Services.AddOptions<AutotaskOptions>(builder.Name).Bind(section);
        return builder.UseAutotask();
    }

    /// <summary>Keeps devices as configuration items of the connection that <c>AddAutotask</c> adds. Another target of assets that was set before wins.</summary>
    /// <param name="builder">The integration.</param>
    /// <returns>The builder.</returns>
    public static IntegrationBuilder UseAutotaskAssets(this IntegrationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseAssetTarget(provider => new AutotaskAssetTarget(
            provider.GetClient(builder.Name), provider.GetOptions(builder.Name), provider.GetRequiredService<TimeProvider>()));
    }

    private static IntegrationBuilder UseAutotask(this IntegrationBuilder builder) => builder
        .UseBillingTarget(provider => new AutotaskBillingTarget(
            provider.GetClient(builder.Name), provider.GetOptions(builder.Name), provider.GetRequiredService<TimeProvider>()))
        .UsePostedBilling(provider => new AutotaskPostedBilling(provider.GetClient(builder.Name)))
        .UseTicketTarget(provider => new AutotaskTicketTarget(
            provider.GetClient(builder.Name), provider.GetOptions(builder.Name), provider.GetRequiredService<TimeProvider>()))
        .Configure(options => options.Notices.Ticket.Account ??= OwnCompany);

    private static AutotaskClient GetClient(this IServiceProvider provider, string name) =>
        name.Length == 0 ? provider.GetRequiredService<AutotaskClient>() : provider.GetRequiredKeyedService<AutotaskClient>(name);

    private static AutotaskOptions GetOptions(this IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<AutotaskOptions>>().Get(name);
}
