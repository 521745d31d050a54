using Dots.Client;
using Integration.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Integration.Dots;

/// <summary>Makes Dots the asset target of an integration.</summary>
public static class DotsIntegrationBuilderExtensions
{
    /// <summary>Adds a connection to Dots, keyed by the integration's name, as the asset target.</summary>
    /// <param name="builder">The integration.</param>
    /// <param name="configureClient">Sets the API key, and what else concerns the connection.</param>
    /// <param name="configure">Changes how it is used; null keeps the defaults.</param>
    /// <returns>The builder.</returns>
    public static IntegrationBuilder AddDots(
        this IntegrationBuilder builder, Action<DotsClientOptions> configureClient, Action<DotsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Name.Length == 0)
            builder.Services.AddDotsClient(configureClient);
        else
            builder.Services.AddKeyedDotsClient(builder.Name, configureClient);

        return builder.UseDots(nameof(AddDots), options => options.Configure(configure ?? (_ => { })));
    }

    /// <summary>Adds a connection to Dots, keyed by the integration's name, as the asset target.</summary>
    /// <param name="builder">The integration.</param>
    /// <param name="section">Holds the settings of <see cref="DotsClientOptions"/> and of <see cref="DotsOptions"/> side by side.</param>
    /// <returns>The builder.</returns>
    public static IntegrationBuilder AddDots(this IntegrationBuilder builder, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(section);
        if (builder.Name.Length == 0)
            builder.Services.AddDotsClient(section);
        else
            builder.Services.AddKeyedDotsClient(builder.Name, section);

        return builder.UseDots(section.Path, options => options.Bind(section));
    }

    private static IntegrationBuilder UseDots(this IntegrationBuilder builder, string place, Action<OptionsBuilder<DotsOptions>> configure)
    {
        configure(builder.Services.AddOptions<DotsOptions>(builder.Name).ValidateOnStart());
        builder.Services.AddSingleton<IValidateOptions<DotsOptions>>(new DotsOptionsValidator(builder.Name, place));
        return builder.UseAssetTarget(provider => new DotsAssetTarget(
            builder.Name.Length == 0 ? provider.GetRequiredService<DotsClient>() : provider.GetRequiredKeyedService<DotsClient>(builder.Name),
            provider.GetRequiredService<IOptionsMonitor<DotsOptions>>().Get(builder.Name),
            provider.GetRequiredService<TimeProvider>()));
    }
}
