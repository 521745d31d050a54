using Integration.Core;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>Findings, worst first; many of one kind are shortened, and what only follows from another is left to that one.</summary>
internal static class FindingView
{
    public static void Print(IAnsiConsole console, IReadOnlyList<Finding> findings, int mostOfAKind = 3)
    {
        var causes = findings.Where(finding => finding.FollowsFrom is null || findings.All(other => other.Code != finding.FollowsFrom));
        foreach (var kind in causes.OrderByDescending(finding => finding.Severity).GroupBy(finding => finding.Code))
        {
            foreach (var finding in kind.Take(mostOfAKind))
            {
                Print(console, finding);
            }

            if (kind.Count() > mostOfAKind)
            {
                console.WriteLine($"… and {kind.Count() - mostOfAKind} more of {kind.Key}");
            }
        }
    }

    private static void Print(IAnsiConsole console, Finding finding)
    {
        var colour = finding.Severity switch
        {
            FindingSeverity.Blocking => "red",
            FindingSeverity.Warning => "yellow",
            _ => "blue",
        };
        console.MarkupLineInterpolated($"[{colour}]{finding.Severity} {finding.Code}[/] {Words.Printable(finding.Text)} [dim]({Words.Printable(finding.Subject)})[/]");
        if (finding.Fix is { } fix)
        {
            console.Write(new Padder(new Text(Words.Printable(fix)), new Padding(2, 0, 0, 0)));
        }

        if (finding.Evidence is { } evidence)
        {
            console.Write(new Padder(new Text(Words.Printable(evidence), new Style(decoration: Decoration.Dim)), new Padding(2, 0, 0, 0)));
        }
    }
}
