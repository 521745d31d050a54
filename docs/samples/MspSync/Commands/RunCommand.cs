using System.CommandLine;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Runs;
using MspSync.Hosting;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Commands;

internal static class RunCommand
{
    private static readonly Option<bool> Watch = new("--watch") { Description = "Stay, and run every night as Integration:Nightly says, until stopped." };

    private static readonly Option<bool> Alerts = new("--alerts") { Description = "With --watch, make tickets of alerts too, as 'alerts run --watch' does: one process writes to a store." };

    private static readonly Option<bool> Assets = new("--assets") { Description = "With --watch, sync assets every night too: one process writes to a store." };

    private static readonly Option<bool> All = AllOption.Create();

    public static Command Create(CommonOptions common)
    {
        var command = new Command("run", "Run a night: settle, check, map, observe, plan, gate, apply, verify, report.") { Watch, Alerts, Assets, All };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Alerts) && !result.GetValue(Watch))
                result.AddError("--alerts goes with --watch; 'MspSync alerts run' makes tickets once.");

            if (result.GetValue(Assets) && !result.GetValue(Watch))
                result.AddError("--assets goes with --watch; 'MspSync assets sync' syncs once.");
        });
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Watch))
        {
            var (bills, alerts, assets) = (!AssetSettings.IsWithoutAutotask(session.Settings), parsed.GetValue(Alerts), parsed.GetValue(Assets));
            if (!bills && (alerts || !assets))
                throw new ConfigurationException("The configuration has no section Autotask, so only --watch --assets works, without --alerts.");

            if (assets)
                session.UseAssets(mode: null);

            var does = !bills ? "Syncs assets every night" : $"Runs every night{(alerts ? ", makes tickets of alerts" : "")}{(assets ? ", syncs assets" : "")}{(alerts || assets ? "," : "")}";
            return await WatchHost.RunAsync(session, builder => Add(bills ? builder.RunNightly() : builder, alerts, assets), does, cancellationToken);
        }

        return await WritingRun.BillAsync(session, job => RunOnceAsync(session, job, parsed.GetValue(All), cancellationToken), cancellationToken);
    }

    private static void Add(IntegrationBuilder builder, bool alerts, bool assets)
    {
        if (alerts)
            builder.RunTicketing();

        if (assets)
            builder.RunAssets();
    }

    private static async Task<ExitCode> RunOnceAsync(Session session, BillingJob job, bool all, CancellationToken cancellationToken)
    {
        var report = await ApplyBar.ShowAsync(session.Screen.Error, progress => job.RunAsync(progress, cancellationToken));
        session.Screen.Show(report, Documents.Default.RunReport, console =>
        {
            ReportView.Print(console, report, Extent.Of(all));
            if (report.Plan is { } plan && report.Outcomes.Any(outcome => outcome.Kind == OutcomeKind.Held))
            {
                console.WriteLine();
                console.WriteLine($"The plan's hash: {plan.Hash}");
                NextStep.Print(console, session, plan);
            }
        });
        return Outcome.Of(report.Run);
    }
}
