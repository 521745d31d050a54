using Integration.Core.Runs;
using Integration.Core.Ticketing;
using Integration.Sandbox.Log;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Demo;

/// <summary>The runs side by side, and what the sandbox itself counted.</summary>
internal sealed class DemoSummary(RunReport[] nights, TicketingReport[] polls, DemoAssetResult assets, DemoJournal verified, string page, SandboxLog log)
{
    private static readonly string[] Names = ["Night one", "Night two", "Again", "Alerts", "Later", "Sync", "Download", "And again"];

    private readonly int posts = log.Writes.Count(write => write.EffectiveDate is not null);
    private readonly int tickets = log.Tickets.Values.Sum();
    private readonly int mostOpen = log.MaxOpenTickets.Values.DefaultIfEmpty().Max();

    private IEnumerable<RunRecord> Runs => nights.Select(night => night.Run).Concat(polls.Select(poll => poll.Run));

    private bool BillingAddsUp =>
        nights[0].Run.Counts.ChangesPlanned > 0
        && nights[0].Run.Counts.ChangesPlanned == nights[0].Run.Counts.ChangesVerified
        && nights[^1].Run.Counts.ChangesPlanned == 0
        && posts == verified.Units
        && nights.Sum(night => night.Run.Counts.ChangesVerified) == verified.Units + verified.UnitCosts
        && posts == log.Adjustments.Count;

    private bool TicketsAddUp =>
        tickets > 0
        && tickets == log.Tickets.Count
        && tickets == verified.Tickets
        && tickets == Count(AlertOutcomeKind.Ticket)
        && mostOpen == 1
        && verified.Closings == Count(AlertOutcomeKind.Closed)
        && polls.All(poll => poll.Run.Counts.Selected == poll.Outcomes.Count)
        && Runs.Sum(run => run.Counts.ChangesVerified) == verified.All;

    private bool AddsUp => Runs.All(run => run.Counts.ChangesApplied == run.Counts.ChangesVerified) && BillingAddsUp && TicketsAddUp && assets.AddsUp;

    public ExitCode Print(Screen screen)
    {
        var document = new DemoDocument(
            [.. nights.Select(night => night.Run)], verified.Units, verified.UnitCosts, posts,
            [.. polls.Select(poll => poll.Run)], verified.Tickets, verified.Closings, tickets, mostOpen,
            [.. assets.Syncs.Select(sync => sync.Run)], assets.CreatedBySync, assets.Created, assets.MostOfOneSerialNumber, assets.Assigned, page, AddsUp);
        screen.Show(document, Documents.Default.DemoDocument, Print);
        return AddsUp ? ExitCode.Done : ExitCode.Issues;
    }

    private int Count(AlertOutcomeKind kind) => polls.Sum(poll => poll.Outcomes.Count(outcome => outcome.Kind == kind));

    private void Print(IAnsiConsole console)
    {
        DemoNights.Heading(console, "In short");
        foreach (var (name, run) in Names.Zip(Runs.Concat(assets.Syncs.Select(sync => sync.Run))))
            console.WriteLine($"{name,-10} {run.Counts.ChangesPlanned} planned, {run.Counts.ChangesApplied} applied, {run.Counts.ChangesVerified} verified");

        console.WriteLine($"The journal verified {verified.Units} units + {Words.Count(verified.UnitCosts, "unit cost")} = {Words.Count(verified.Units + verified.UnitCosts, "change")} written;");
        console.WriteLine($"the sandbox accepted {Words.Count(posts, "adjustment POST")} for those units.");
        console.WriteLine($"The journal verified {Words.Count(verified.Tickets, "new ticket")} and {verified.Closings} closed;");
        console.WriteLine($"the sandbox accepted {Words.Count(tickets, "ticket POST")}, never more than {mostOpen} open for one alert.");
        console.WriteLine($"Dots took {Words.Count(assets.CreatedBySync, "new asset")} from Sync and {assets.Created} from Download and sync,");
        console.WriteLine($"never more than {assets.MostOfOneSerialNumber} of one serial number; {assets.Assigned} were assigned to anybody.");
        console.WriteLine("The month as a page to look at, which the next demo replaces:");

        // On a line that never wraps, so that it can be copied.
        console.Profile.Out.Writer.WriteLine($"  {page}");
        console.MarkupLine(AddsUp ? "[green]It adds up: nothing was billed, ticketed or created twice.[/]" : "[red]It does not add up.[/]");
    }
}
