using Integration.Autotask;
using Integration.Core;
using Integration.JumpCloud;
using Integration.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace MspSync.Hosting;

/// <summary>Puts the integration together from the configuration.</summary>
internal static class Engine
{
    // Four lines a request, of which a poll makes one for every organization.
    private const string HttpRequests = "System.Net.Http.HttpClient";

    public static ServiceProvider Build(IConfiguration settings, string storePath, TimeProvider time)
    {
        var services = new ServiceCollection();
        Add(services, settings, storePath, time, LogLevel.None);
        return services.BuildServiceProvider();
    }

    /// <summary>Adds the integration; <paramref name="least"/> is the level from which on is logged where the configuration says nothing.</summary>
    public static IntegrationBuilder Add(IServiceCollection services, IConfiguration settings, string storePath, TimeProvider time, LogLevel least)
    {
        services.AddSingleton(time);
        services.AddLogging(logging => logging
            .SetMinimumLevel(least)
            .AddFilter(HttpRequests, least > LogLevel.Warning ? least : LogLevel.Warning)
            .AddConfiguration(settings.GetSection("Logging"))
            .AddSimpleConsole(console => console.SingleLine = true));
        services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        var builder = services.AddIntegration(settings.GetSection("Integration").Bind)
            .UseSqlite(storePath)
            .AddJumpCloud(settings.GetSection("JumpCloud"));
        if (!AssetSettings.IsWithoutAutotask(settings))
            builder.AddAutotask(settings.GetSection("Autotask"));

        return AssetSettings.Of(settings).AddTo(builder, settings);
    }
}
