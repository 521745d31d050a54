using Integration.Core;
using Integration.Core.Ticketing;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>What a run of ticketing would write, as a table with the reasons.</summary>
internal static class TicketingPlanView
{
    public static void Print(IAnsiConsole console, TicketingPlan plan, Extent extent)
    {
        if (plan.Findings.Any(finding => finding.Severity == FindingSeverity.Blocking))
        {
            RulesView.Print(console, plan.Findings);
            return;
        }

        if (plan.Changes.Count == 0)
        {
            console.WriteLine("Nothing to write.");
        }
        else
        {
            Table(plan).Print(console, extent);
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{Words.Count(plan.Changes.Count, "write")}[/] would be made; nothing is written by a plan.");
        }

        AlertOutcomeView.Print(console, plan.Outcomes, extent);
        FindingView.PrintKinds(console, plan.Findings, SubjectNames.Of(plan.Outcomes), extent);
    }

    private static TextTable Table(TicketingPlan plan)
    {
        var alerts = plan.Outcomes.ToDictionary(outcome => outcome.Alert.Reference);
        var table = new TextTable(new("Tenant", 14), new("Write"), new("What", 20), new("Where", 14));
        foreach (var change in plan.Changes)
        {
            var about = change.Alerts.Select(alert => alerts.GetValueOrDefault(alert)).OfType<AlertOutcome>().ToList();
            var (write, what, where) = Describe(change, about.FirstOrDefault());
            table.Add([about.FirstOrDefault()?.TenantName ?? change.Subject, write, what, where], change.HeldBecause, change.Reason);
        }

        return table;
    }

    private static (string Write, string What, string Where) Describe(TicketingChange change, AlertOutcome? alert)
    {
        var ticket = alert?.TicketNumber is { } number ? $"ticket {number}" : change.Subject;
        var title = alert?.Alert.Title ?? change.Subject;
        return change switch
        {
            OpenTicket open => (open.IsDigest ? $"digest of {open.Alerts.Count}" : "new ticket", open.Draft.Title, Where(open.Draft)),
            AddNote note => ("note", note.Draft.Title, ticket),
            CloseTicket close => ("close", close.Closing.Resolution, ticket),
            NoteAlert note => ("alert note", note.Note.Text.Split('\n')[0], title),
            SetAlertStatus status => ($"alert {status.Update.State}".ToLowerInvariant(), status.Update.Remark, title),
            _ => (change.Kind.ToString(), change.Reason, change.Subject),
        };
    }

    private static string Where(TicketDraft draft) =>
        string.Join(", ", new[] { draft.Fields.Queue?.Label, draft.Fields.Resource?.Label, draft.Fields.Priority?.Label }.OfType<string>());
}
