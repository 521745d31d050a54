using Integration.Core.Ticketing;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>Alerts that wait for a person, reason by reason, with what to do.</summary>
internal static class HeldView
{
    public static void Print(IAnsiConsole console, IReadOnlyList<HeldAlert> held, Extent extent)
    {
        if (held.Count == 0)
        {
            console.WriteLine("No alert is held.");
            return;
        }

        console.MarkupLineInterpolated($"[yellow]{Words.Count(held.Count, "alert waits", "alerts wait")} for a person.[/]");
        foreach (var reason in held.GroupBy(alert => (alert.Alert.Reason, alert.Fix)))
        {
            console.WriteLine();
            console.Write(new Text(Words.Printable(reason.Key.Reason) + Environment.NewLine));
            if (reason.Key.Fix is { } fix)
                console.Write(new Text(Words.Printable($"→ {fix}") + Environment.NewLine, new Style(decoration: Decoration.Dim)));

            Table(reason.Select(alert => alert.Alert)).Print(console, extent);
        }

        console.WriteLine();
        console.Write(new Text("'MspSync map accept TENANT ACCOUNT' links a tenant; a rule with CreateTicket set to false leaves alerts out." + Environment.NewLine));
        console.Write(new Text("'MspSync plan list --job ticketing' shows the plans whose writes wait for an approval." + Environment.NewLine));
    }

    // Severity, category and source type stand there in the source's words, because that is what rules compare.
    private static TextTable Table(IEnumerable<AlertOutcome> outcomes)
    {
        var table = new TextTable(new("Tenant", 14), new("Alert", 20), new("Last noticed"));
        foreach (var (name, alert) in outcomes.Select(outcome => (outcome.TenantName, outcome.Alert)).OrderBy(row => row.TenantName, StringComparer.OrdinalIgnoreCase))
        {
            table.Add(
                [name, alert.Title, alert.LastOccurredAt is { } at ? Words.Of(at) : "–"],
                string.Join(", ", new[] { alert.Severity, alert.Category, alert.SourceType }.OfType<string>()));
        }

        return table;
    }
}
