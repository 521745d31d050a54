using System.CommandLine;
using Integration.Core;
using Integration.Core.Assets;
using MspSync.Hosting;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Commands.Assets;

internal static class AssetsPlanCommand
{
    private static readonly Option<string?> Mode = ModeOption.Create("Without it, Integration:Assets:Mode.");

    private static readonly Option<string?> Csv = SupportFile.Create();

    private static readonly Option<bool> All = AllOption.Create();

    public static Command Create(CommonOptions common)
    {
        var command = new Command("plan", "Read devices and assets, and show what would be written now: a dry run. The plan is kept, to be applied by its hash.") { Mode, Csv, All };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (screen, settings) = (session.Screen, session.UseAssets(ModeOption.Parse(parsed.GetValue(Mode))));
        var job = await session.OpenJobAsync<AssetJob>(cancellationToken);
        Finding[] blocking = [.. (await job.CheckAsync(cancellationToken)).Where(finding => finding.Severity == FindingSeverity.Blocking)];
        if (blocking.Length > 0)
        {
            screen.Show(new FindingsDocument(blocking), Documents.Default.FindingsDocument, console =>
            {
                console.WriteLine("A connection is not ready; nothing was planned.");
                FindingView.Print(console, blocking);
            });
            return ExitCode.Configuration;
        }

        var plan = await AssetBar.ShowAsync(screen.Error, progress => job.PlanAsync(progress, cancellationToken));
        var file = await SupportFile.WriteAsync(plan, parsed.GetValue(Csv), settings, cancellationToken);
        screen.Show(plan, Documents.Default.AssetPlan, console =>
        {
            AssetPlanView.Print(console, plan, Extent.Of(parsed.GetValue(All)));
            SupportFile.Tell(console, plan, file);
            NextStep.Print(console, session, plan);
        });
        return Outcome.Of(plan);
    }
}
