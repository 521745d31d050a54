using System.CommandLine;
using Integration.Core.Billing;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands;

internal static class ApplyCommand
{
    private static readonly Option<string> Hash = new("--plan")
    {
        Description = "The plan's hash, or its first 8 characters or more.",
        HelpName = "HASH",
        Required = true,
    };

    private static readonly Option<bool> All = AllOption.Create();

    private static readonly Approval Approval = new();

    public static Command Create(CommonOptions common)
    {
        var command = new Command("apply", "Approve a plan by its hash and write it, each change through the journal.") { Hash, All };
        Hash.RequireLength(8);
        Approval.AddTo(command);
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var hash = parsed.GetRequiredValue(Hash);
        var screen = session.Screen;
        var extent = Extent.Of(parsed.GetValue(All));
        var store = await session.OpenStoreAsync(cancellationToken);
        if (await store.Plans.FindAsync<Plan>(hash, cancellationToken) is [var plan])
        {
            if (!screen.IsJson)
            {
                PlanView.Print(screen.Text, plan, extent);
            }

            await Approval.AskAsync(session, parsed, plan, cancellationToken);
        }

        return await WritingRun.BillAsync(session, WriteAsync, cancellationToken);

        async Task<ExitCode> WriteAsync(BillingJob job)
        {
            var report = await ApplyBar.ShowAsync(
                screen.Error, progress => job.ApplyAsync(hash, Approval.By(parsed), Approval.Why(parsed), progress, cancellationToken));
            screen.Show(report, Documents.Default.RunReport, console => ReportView.Print(console, report, extent));
            return Outcome.Of(report.Run);
        }
    }
}
