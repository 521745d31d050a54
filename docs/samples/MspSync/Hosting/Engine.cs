using Integration.Core;
using Integration.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MspSync.Hosting;

/// <summary>Puts the integration together from the configuration.</summary>
internal static class Engine
{
    public static ServiceProvider Build(IConfiguration settings, string storePath, TimeProvider time)
    {
        var services = new ServiceCollection();
        Add(services, settings, storePath, time);
        return services.BuildServiceProvider();
    }

    public static IntegrationBuilder Add(IServiceCollection services, IConfiguration settings, string storePath, TimeProvider time)
    {
        services.AddSingleton(time);
        services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddConfiguration(settings.GetSection("Logging"))
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));

        return services.AddIntegration(options => Bind(settings.GetSection("Integration"), options))
            .UseSqlite(storePath);
    }

    private static void Bind(IConfigurationSection section, IntegrationOptions options)
    {
        try
        {
            section.Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException exception)
        {
            throw new ConfigurationException($"The configuration's section Integration cannot be read: {exception.Message}");
        }
    }
}
