using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shared.Http;

namespace Dots.Client;

/// <summary>Registers clients. Each connection has options and handlers of its own; what is registered already is left alone.</summary>
public static class DotsServiceCollectionExtensions
{
    /// <summary>Registers a singleton <see cref="DotsClient"/> whose options a delegate sets. They are validated when the host starts.</summary>
    /// <returns>Adds handlers to the wire. They run once per attempt, and must neither follow redirects, retry nor read the body.</returns>
    public static IHttpClientBuilder AddDotsClient(this IServiceCollection services, Action<DotsClientOptions> configure) =>
        Add(services, Options.DefaultName, nameof(AddDotsClient), builder => builder.Configure(configure));

    /// <summary>Registers a singleton <see cref="DotsClient"/> whose options stand in a configuration section.</summary>
    /// <returns>Adds handlers to the wire. They run once per attempt, and must neither follow redirects, retry nor read the body.</returns>
    public static IHttpClientBuilder AddDotsClient(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, Options.DefaultName, section.Path, builder => builder.Bind(section));
    }

    /// <summary>Registers one connection of many, as a keyed singleton <see cref="DotsClient"/>.</summary>
    /// <returns>Adds handlers to the wire. They run once per attempt, and must neither follow redirects, retry nor read the body.</returns>
    public static IHttpClientBuilder AddKeyedDotsClient(this IServiceCollection services, string key, Action<DotsClientOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return Add(services, key, $"{nameof(AddKeyedDotsClient)}(\"{key}\")", builder => builder.Configure(configure));
    }

    /// <summary>Registers one connection of many, whose options stand in a configuration section.</summary>
    /// <returns>Adds handlers to the wire. They run once per attempt, and must neither follow redirects, retry nor read the body.</returns>
    public static IHttpClientBuilder AddKeyedDotsClient(this IServiceCollection services, string key, IConfigurationSection section)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, key, section.Path, builder => builder.Bind(section));
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string name, string place, Action<OptionsBuilder<DotsClientOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        configure(services.AddOptions<DotsClientOptions>(name).ValidateOnStart());
        services.AddSingleton<IValidateOptions<DotsClientOptions>>(new DotsClientOptionsValidator(name, place));
        services.TryAddSingleton<DotsClientFactory>();

        var wire = $"{Vendor.DiagnosticsName}:{name}";
        if (name == Options.DefaultName)
            services.TryAddSingleton(provider => Create(provider, name, wire));
        else
            services.TryAddKeyedSingleton(name, (provider, _) => Create(provider, name, wire));

        services.PostConfigure<HttpClientFactoryOptions>(wire, WireClient.Guard);
        return services.AddHttpClient(wire)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => WireClient.CreateHandler())
            // The key's header is whatever the options say, so none is shown.
            .RedactLoggedHeaders(static _ => true);
    }

    // The client is asked for on every attempt, so that handlers rotate although the client lives for ever.
    private static DotsClient Create(IServiceProvider provider, string name, string wire)
    {
        var wires = provider.GetRequiredService<IHttpClientFactory>();
        var environment = PipelineEnvironment.Of(provider.GetService<TimeProvider>(), provider.GetService<ILoggerFactory>(), provider.GetService<IMeterFactory>());
        return new DotsClient(provider.GetRequiredService<IOptionsMonitor<DotsClientOptions>>().Get(name), () => wires.CreateClient(wire), environment);
    }
}
