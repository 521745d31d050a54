using System.CommandLine;
using MspSync.Rendering;

namespace MspSync.Commands;

internal static class HistoryCommand
{
    public static Command Create(CommonOptions common)
    {
        var count = new Option<int>("--count") { Description = "How many runs to list.", DefaultValueFactory = _ => 20, HelpName = "N" };
        count.Require(1, 10_000);
        var job = new Option<string?>("--job") { Description = "List the runs of one job: billing or ticketing.", HelpName = "JOB" };
        job.AcceptOnlyFromAmong("billing", "ticketing");
        var command = new Command("history", "List the latest runs, newest first.") { count, job };
        common.SetAction(command, async (session, parsed, cancellationToken) =>
        {
            var store = await session.OpenStoreFileAsync(cancellationToken);
            var runs = await store.Runs.ListAsync(parsed.GetValue(job), parsed.GetValue(count), cancellationToken);
            session.Screen.Show(new HistoryDocument(runs), Documents.Default.HistoryDocument, console => HistoryView.Print(console, runs));
            return ExitCode.Done;
        });
        return command;
    }
}
