using Integration.Core;
using Integration.Core.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace MspSync.Hosting;

/// <summary>Runs services of the engine until the process is told to stop; a change in hand is then finished or parked within the host's limit.</summary>
internal static class WatchHost
{
    /// <param name="session">The invocation.</param>
    /// <param name="run">Adds the services.</param>
    /// <param name="does">What they do, as the beginning of a sentence.</param>
    /// <param name="cancellationToken">Stops them.</param>
    public static async Task<ExitCode> RunAsync(Session session, Action<IntegrationBuilder> run, string does, CancellationToken cancellationToken)
    {
        var time = await SandboxTime.FindAsync(session.Settings["Sandbox:Control"], cancellationToken);
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddConfiguration(session.Settings);
        run(Engine.Add(builder.Services, session.Settings, session.StorePath, time, LogLevel.Information));
        builder.Services.AddSingleton<IHostLifetime, StoppedByToken>();

        using var host = builder.Build();
        await host.Services.GetRequiredService<ISyncStore>().OpenAsync(cancellationToken);
        session.Screen.Error.WriteLine($"{does} until stopped with Ctrl+C.");
        await host.RunAsync(cancellationToken);

        // A host that ends without being told to has logged why.
        return cancellationToken.IsCancellationRequested ? ExitCode.Done : ExitCode.Issues;
    }

    // The command line already turns Ctrl+C and SIGTERM into the token; a second listener would end the process beside it.
    private sealed class StoppedByToken : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
