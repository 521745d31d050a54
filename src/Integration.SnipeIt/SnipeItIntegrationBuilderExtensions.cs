using System.Diagnostics.Metrics;
using Integration.Core;
using Integration.SnipeIt.Calls;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shared.Http;

namespace Integration.SnipeIt;

/// <summary>Makes Snipe-IT the asset target of an integration.</summary>
public static class SnipeItIntegrationBuilderExtensions
{
    /// <summary>Adds a connection to Snipe-IT, keyed by the integration's name, as the asset target. Its options are validated when the host starts.</summary>
    /// <param name="builder">The integration.</param>
    /// <param name="configure">Sets the address and the token, which custom fields keep what, and what created assets are given.</param>
    /// <returns>The builder.</returns>
    public static IntegrationBuilder AddSnipeIt(this IntegrationBuilder builder, Action<SnipeItOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseSnipeIt(nameof(AddSnipeIt), options => options.Configure(configure));
    }

    /// <summary>Adds a connection to Snipe-IT, keyed by the integration's name, as the asset target. Its options are validated when the host starts.</summary>
    /// <param name="builder">The integration.</param>
    /// <param name="section">Holds the settings of <see cref="SnipeItOptions"/>.</param>
    /// <returns>The builder.</returns>
    public static IntegrationBuilder AddSnipeIt(this IntegrationBuilder builder, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(section);
        return builder.UseSnipeIt(section.Path, options => options.Bind(section));
    }

    private static IntegrationBuilder UseSnipeIt(this IntegrationBuilder builder, string place, Action<OptionsBuilder<SnipeItOptions>> configure)
    {
        configure(builder.Services.AddOptions<SnipeItOptions>(builder.Name).ValidateOnStart());
        builder.Services.AddSingleton<IValidateOptions<SnipeItOptions>>(new SnipeItOptionsValidator(builder.Name, place));

        var wire = $"{Vendor.DiagnosticsName}:{builder.Name}";
        builder.Services.PostConfigure<HttpClientFactoryOptions>(wire, WireClient.Guard);
        builder.Services.AddHttpClient(wire)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => WireClient.CreateHandler())
            .RedactLoggedHeaders([SnipeItProtocol.TokenHeader]);
        return builder.UseAssetTarget(provider => Create(provider, builder.Name, wire));
    }

    // The client is asked for on every attempt, so that handlers rotate although the target lives for ever.
    private static SnipeItAssetTarget Create(IServiceProvider provider, string name, string wire)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<SnipeItOptions>>().Get(name);
        var wires = provider.GetRequiredService<IHttpClientFactory>();
        var time = provider.GetService<TimeProvider>();
        var environment = PipelineEnvironment.Of(time, provider.GetService<ILoggerFactory>(), provider.GetService<IMeterFactory>());
        return new SnipeItAssetTarget(options, new SnipeItClient(options, () => wires.CreateClient(wire), environment), time);
    }
}
