using Autotask.Client;
using Integration.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Integration.Autotask;

/// <summary>Makes Autotask the billing target of an integration.</summary>
public static class AutotaskIntegrationBuilderExtensions
{
    /// <summary>Adds a connection to Autotask, keyed by the integration's name, as the billing target.</summary>
    /// <param name="builder">The integration.</param>
    /// <param name="configureClient">Sets user name, secret and integration code, and what else concerns the connection.</param>
    /// <param name="configure">Changes how Autotask is billed to; null keeps the defaults.</param>
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

    /// <summary>Adds a connection to Autotask, keyed by the integration's name, as the billing target.</summary>
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

    private static IntegrationBuilder UseAutotask(this IntegrationBuilder builder) =>
        builder.UseBillingTarget(provider => new AutotaskBillingTarget(
            builder.Name.Length == 0 ? provider.GetRequiredService<AutotaskClient>() : provider.GetRequiredKeyedService<AutotaskClient>(builder.Name),
            provider.GetRequiredService<IOptionsMonitor<AutotaskOptions>>().Get(builder.Name),
            provider.GetRequiredService<TimeProvider>()));
}
