using Integration.Core.Ticketing;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>What became of alerts: counts that add up, and every alert that needs a person.</summary>
internal static class AlertOutcomeView
{
    private static readonly (AlertOutcomeKind Kind, string Word)[] Kinds =
    [
        (AlertOutcomeKind.Ticket, "ticketed"), (AlertOutcomeKind.Note, "noted"), (AlertOutcomeKind.DigestLine, "in digests"), (AlertOutcomeKind.Closed, "closed"),
        (AlertOutcomeKind.Unchanged, "unchanged"), (AlertOutcomeKind.Excluded, "left out"),
        (AlertOutcomeKind.Held, "held"), (AlertOutcomeKind.Failed, "failed"), (AlertOutcomeKind.Unresolved, "unresolved"),
    ];

    public static void Print(IAnsiConsole console, IReadOnlyList<AlertOutcome> outcomes, Extent extent)
    {
        var counts = Kinds.Select(kind => $"{outcomes.Count(outcome => outcome.Kind == kind.Kind)} {kind.Word}").ToList();
        console.WriteLine($"Alerts:  {outcomes.Count} = {string.Join(" + ", counts[..4])}");
        console.WriteLine($"         + {string.Join(" + ", counts[4..])}.");
        foreach (var (kind, word) in Kinds[^3..])
            Print(console, word, [.. outcomes.Where(outcome => outcome.Kind == kind)], extent);

        if (extent.IsWhole)
            Print(console, "left out", [.. outcomes.Where(outcome => outcome.Kind == AlertOutcomeKind.Excluded)], extent);
    }

    private static void Print(IAnsiConsole console, string word, List<AlertOutcome> outcomes, Extent extent)
    {
        if (outcomes.Count == 0)
            return;

        // A reason is said once, with the alerts that it holds for.
        foreach (var reason in outcomes.GroupBy(outcome => outcome.Reason).OrderByDescending(reason => reason.Count()))
        {
            console.WriteLine();
            console.Write(new Text(Words.Printable(reason.Key) + Environment.NewLine));
            var table = new TextTable(new($"{char.ToUpperInvariant(word[0])}{word[1..]}", 14), new("Alert", 20));
            foreach (var outcome in reason)
                table.Add([outcome.TenantName, outcome.Alert.Title]);

            table.Print(console, extent.IsWhole ? extent : extent.AtMost(10));
        }
    }
}
