using Integration.Core;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>Findings, worst first; what only follows from another is left to that one.</summary>
internal static class FindingView
{
    /// <summary>Prints findings whole, and says how many more there are of a kind.</summary>
    public static void Print(IAnsiConsole console, IReadOnlyList<Finding> findings, int mostOfAKind = 3)
    {
        foreach (var kind in Kinds(findings))
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

    /// <summary>Prints a line for each kind of finding: its first, and how many there are; or with a whole extent every one, and what to do.</summary>
    public static void PrintKinds(IAnsiConsole console, IReadOnlyList<Finding> findings, SubjectNames names, Extent extent, string command = "plan")
    {
        if (extent.IsWhole)
        {
            foreach (var kind in Kinds(findings))
                PrintWhole(console, [.. kind], names);

            return;
        }

        var table = new TextTable(new("Finding"), new("Code"), new("Count"), new("Such as", 20));
        foreach (var kind in Kinds(findings))
        {
            var first = kind.First();
            table.Add([$"{first.Severity}", kind.Key, $"{kind.Count()}", $"{names.Of(first)}: {first.Text}"]);
        }

        if (table.Count > 0)
        {
            console.WriteLine();
            table.Print(console);
            console.WriteLine(extent.Hint.Length > 0 ? "Add --all to see every one, and what to do." : $"'MspSync {command} --all' shows every one, and what to do.");
        }
    }

    private static void PrintWhole(IAnsiConsole console, List<Finding> kind, SubjectNames names)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{kind[0].Severity} {kind[0].Code}[/], {Words.Count(kind.Count, "finding")}");
        foreach (var finding in kind)
            console.Write(new Padder(new Text(Words.Printable($"{names.Of(finding)}: {finding.Text}")), new Padding(2, 0, 0, 0)));

        if (kind[0].Fix is { } fix)
            console.Write(new Padder(new Text(Words.Printable($"→ {fix}"), new Style(decoration: Decoration.Dim)), new Padding(2, 0, 0, 0)));
    }

    private static IEnumerable<IGrouping<string, Finding>> Kinds(IReadOnlyList<Finding> findings) => findings
        .Where(finding => finding.FollowsFrom is null || findings.All(other => other.Code != finding.FollowsFrom))
        .OrderByDescending(finding => finding.Severity)
        .GroupBy(finding => finding.Code);

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
