using System.CommandLine;
using Integration.Core.Assets;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands.Assets;

internal static class AssetsSyncCommand
{
    private static readonly Option<string?> Mode = ModeOption.Create("Without it, Integration:Assets:Mode.");

    private static readonly Option<string?> Hash = new("--plan")
    {
        Description = "Approve this plan by its hash, or its first 8 characters or more, and write it. Without it, what the gates let pass is written.",
        HelpName = "HASH",
    };

    private static readonly Option<string?> Csv = SupportFile.Create();

    private static readonly Option<bool> All = AllOption.Create();

    private static readonly Approval Approval = new();

    public static Command Create(CommonOptions common)
    {
        var command = new Command("sync", "Sync once: settle, check, read, match, plan, gate, write, verify, report.") { Mode, Hash, Csv, All };
        Hash.RequireLength(8);
        Approval.AddTo(command);
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (screen, extent) = (session.Screen, Extent.Of(parsed.GetValue(All)));
        var settings = session.UseAssets(ModeOption.Parse(parsed.GetValue(Mode)));
        var hash = parsed.GetValue(Hash);
        if (hash is not null)
            await ApproveAsync(session, parsed, hash, extent, cancellationToken);

        return await WritingRun.SyncAssetsAsync<AssetJob>(session, WriteAsync, cancellationToken);

        async Task<ExitCode> WriteAsync(AssetJob job)
        {
            var report = await AssetBar.ShowAsync(screen.Error, progress => hash is null
                ? job.RunAsync(progress, cancellationToken)
                : job.ApplyAsync(hash, Approval.By(parsed), Approval.Why(parsed), progress, cancellationToken));
            var file = await SupportFile.WriteAsync(report.Plan, parsed.GetValue(Csv), settings, cancellationToken);
            screen.Show(report, Documents.Default.AssetReport, console =>
            {
                AssetReportView.Print(console, report, extent);
                SupportFile.Tell(console, report.Plan, file);
                if (report.Plan is { } plan && hash is null)
                    NextStep.Print(console, session, plan);
            });
            return Outcome.Of(report.Run);
        }
    }

    private static async Task ApproveAsync(Session session, ParseResult parsed, string hash, Extent extent, CancellationToken cancellationToken)
    {
        var store = await session.OpenStoreAsync(cancellationToken);
        if (await store.Plans.FindAsync<AssetPlan>(hash, cancellationToken) is not [var plan])
            return;

        var mode = (await session.ReadOptionsAsync()).Assets.Mode;
        if (plan.Mode != mode)
        {
            throw new ConfigurationException(
                $"The plan {hash} was made in mode {ModeOption.Name(plan.Mode)}, and the mode is {ModeOption.Name(mode)} now. Add --mode {ModeOption.Name(plan.Mode)} to write it. Nothing was done.");
        }

        if (!session.Screen.IsJson)
            AssetPlanView.Print(session.Screen.Text, plan, extent);

        await Approval.AskAsync(session, parsed, plan, cancellationToken);
    }
}
