using System.CommandLine;
using System.Text.Json;
using Integration.Sandbox;
using Integration.Sandbox.Seeds;
using MspSync.Demo;
using MspSync.Hosting;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Commands;

internal static class SandboxCommand
{
    private static readonly Option<int> Port = new("--port") { Description = "The port on this machine; 0 takes a free one.", HelpName = "N" };

    private static readonly Option<int> Organizations = new("--organizations")
    {
        Description = "How many organizations the MSP has.",
        DefaultValueFactory = _ => 200,
        HelpName = "N",
    };

    private static readonly Option<string?> WriteTo = new("--write") { Description = "Write a configuration file that reaches it.", HelpName = "FILE" };

    // An id of the sandbox's Autotask, as the portal keeps it.
    private const long MonitoringQueue = 8;

    public static Command Create(CommonOptions common)
    {
        Port.Require(0, 65_535);
        Organizations.Require(1, 640);
        WriteTo.RefuseEmpty();
        var command = new Command("sandbox", "Serve JumpCloud, Autotask, Dots and Snipe-IT of an invented MSP on this machine until stopped.") { Port, Organizations, WriteTo };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var seed = SandboxSeed.Msp(parsed.GetValue(Organizations));
        seed.AddAlerts();
        SandboxAssets.AddTo(seed);
        var options = new SandboxOptions { Port = parsed.GetValue(Port), Seed = seed };
        await using var sandbox = await StartAsync(options, cancellationToken);
        sandbox.JumpCloud.ConfigureTicketing("Device offline", MonitoringQueue);
        sandbox.JumpCloud.ConfigureTicketing("Disk space low", MonitoringQueue, dueDays: 2);
        var document = SandboxDocument.Of(sandbox) with { Integration = SandboxRules.ToSettings() };
        var configuration = JsonSerializer.Serialize(document, Documents.Default.SandboxDocument);
        var file = parsed.GetValue(WriteTo);
        if (file is not null)
        {
            await File.WriteAllTextAsync(file, configuration + Environment.NewLine, cancellationToken);
        }

        session.Screen.Show(document, Documents.Default.SandboxDocument, console =>
        {
            console.MarkupLineInterpolated($"[bold]The sandbox serves at {sandbox.Address}[/]; its clock stands at {Words.Of(sandbox.Clock.GetUtcNow())} UTC. Stop it with Ctrl+C.");
            console.WriteLine(file is null ? "A configuration file that reaches it:" : $"The configuration is in {file}; try: MspSync preflight --config {file}");
            console.WriteLine();
            console.WriteLine(configuration);
        });
        await UntilStoppedAsync(cancellationToken);
        return ExitCode.Done;
    }

    private static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await SandboxServer.StartAsync(options, cancellationToken);
        }
        catch (IOException exception)
        {
            throw new ConfigurationException($"The sandbox cannot serve on port {options.Port}: {exception.Message} Choose another with --port.");
        }
    }

    private static async Task UntilStoppedAsync(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(stopped.SetResult);
        await stopped.Task;
    }
}
