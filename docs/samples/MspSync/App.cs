using System.CommandLine;
using MspSync.Commands;
using MspSync.Commands.Alerts;
using MspSync.Commands.Assets;
using MspSync.Commands.Mapping;
using MspSync.Commands.Notices;
using MspSync.Commands.Plans;
using MspSync.Demo;

namespace MspSync;

/// <summary>The command line: what it knows, and what runs when nothing is asked for.</summary>
internal static class App
{
    // Longer than the host's own limit, within which a change in hand is finished or parked.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(45);

    private static readonly RootCommand Root = Build();

    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        var parsed = Root.Parse(args);
        var configuration = new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = TimeToStop };
        return parsed.Errors.Count > 0
            ? RefuseAsync(parsed, error)
            : parsed.InvokeAsync(configuration, cancellationToken);
    }

    private static RootCommand Build()
    {
        var common = new CommonOptions();
        var root = new RootCommand(
            """
            Bills JumpCloud usage through Autotask contracts, makes Autotask tickets of JumpCloud alerts, and keeps assets at what JumpCloud devices report.
            Without a command it shows three nights, two polls of alerts and three syncs of assets of an invented MSP, in a sandbox on this machine.

            Exit codes:
              0  done; unmapped and excluded tenants are skipped
              1  finished or stopped, and something failed, is held or is unresolved
              2  configuration, credentials, a connection, a rule or the store is not right; nothing was written
              3  a gate stopped the whole run before any write
            """)
        {
            PreflightCommand.Create(common),
            MapCommand.Create(common),
            ObserveCommand.Create(common),
            PlanCommand.Create(common),
            ApplyCommand.Create(common),
            RunCommand.Create(common),
            ReportCommand.Create(common),
            AlertsCommand.Create(common),
            AssetsCommand.Create(common),
            NoticesCommand.Create(common),
            HistoryCommand.Create(common),
            JournalCommand.Create(common),
            StoreCommand.Create(common),
            SandboxCommand.Create(common),
        };
        common.AddTo(root);
        common.SetAction(root, async (session, _, cancellationToken) => await new DemoNights(session.Screen).RunAsync(cancellationToken));
        return root;
    }

    private static async Task<int> RefuseAsync(ParseResult parsed, TextWriter error)
    {
        foreach (var problem in parsed.Errors)
        {
            await error.WriteLineAsync(problem.Message);
        }

        await error.WriteLineAsync("See 'MspSync --help'.");
        return (int)ExitCode.Configuration;
    }
}
