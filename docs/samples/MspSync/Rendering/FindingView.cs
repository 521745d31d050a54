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

            PrintFollowers(console, findings, kind.Key);
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

    /// <summary>Prints each kind of finding once, with its first few, what only follows from it, and what to do.</summary>
    public static void PrintFirst(IAnsiConsole console, IReadOnlyList<Finding> findings, Extent extent)
    {
        foreach (var kind in Kinds(findings))
        {
            var (first, count) = (kind.First(), kind.Count());
            console.Write(new Paragraph($"{first.Severity} {kind.Key}", Colour(first)).Append($", {Words.Count(count, "finding")}. {Words.Printable(first.Fix ?? "")}"));
            console.WriteLine();
            foreach (var finding in kind.Take(extent.Most))
                console.Write(new Padder(new Text(Words.Printable(finding.Evidence is { } evidence ? $"{finding.Text} {evidence}" : finding.Text)), new Padding(2, 0, 0, 0)));

            if (count > extent.Most)
                console.WriteLine($"  … and {count - extent.Most} more{extent.Hint}");

            PrintFollowers(console, findings, kind.Key);
        }
    }

    private static void PrintFollowers(IAnsiConsole console, IReadOnlyList<Finding> findings, string cause)
    {
        var followers = findings.Where(finding => finding.Code != cause && Cause(findings, finding) == cause).GroupBy(finding => finding.Code).Select(kind => $"{kind.Key} ({kind.Count()})").ToList();
        if (followers.Count > 0)
            console.Write(new Padder(new Text($"Follows from it: {string.Join(", ", followers)}.", new Style(decoration: Decoration.Dim)), new Padding(2, 0, 0, 0)));
    }

    // What follows from something that follows itself stands under the first cause.
    private static string Cause(IReadOnlyList<Finding> findings, Finding finding)
    {
        for (var steps = findings.Count; steps > 0 && finding.FollowsFrom is { } code; steps--)
        {
            List<Finding> causes = [.. findings.Where(other => other.Code == code)];
            if (causes.Count == 0)
                break;

            finding = causes.Find(other => other.Subject == finding.Subject) ?? causes[0];
        }

        return finding.Code;
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
        // Markup would take what stands between two colons for a picture.
        console.Write(new Paragraph($"{finding.Severity} {finding.Code}", Colour(finding))
            .Append($" {Words.Printable(finding.Text)}")
            .Append($" ({Words.Printable(finding.Subject)})", new Style(decoration: Decoration.Dim)));
        console.WriteLine();
        if (finding.Fix is { } fix)
        {
            console.Write(new Padder(new Text(Words.Printable(fix)), new Padding(2, 0, 0, 0)));
        }

        if (finding.Evidence is { } evidence)
        {
            console.Write(new Padder(new Text(Words.Printable(evidence), new Style(decoration: Decoration.Dim)), new Padding(2, 0, 0, 0)));
        }
    }

    private static Style Colour(Finding finding) => finding.Severity switch
    {
        FindingSeverity.Blocking => Color.Red,
        FindingSeverity.Warning => Color.Yellow,
        _ => Color.Blue,
    };
}
