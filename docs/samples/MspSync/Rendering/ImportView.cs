using Integration.Core.Ticketing;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>The rules of the source's own ticketing, how they differ from ours, and what to do with them.</summary>
internal static class ImportView
{
    public static void Print(IAnsiConsole console, ImportDocument document)
    {
        if (document.Rules.Count == 0)
        {
            console.WriteLine("JumpCloud's own Autotask ticketing has no rules to import.");
            return;
        }

        RulesView.Print(console, RuleListing.Of(document.Rules), withReasons: false);
        console.WriteLine();
        PrintDifferences(console, document.Differences);
        console.WriteLine();
        Write(console, "What JumpCloud's list calls a category or an alert need not be what the alerts themselves say (not verified). Compare each match with alerts that came.");
        Write(console, document.File is { } file
            ? $"Written: {file}. Name it as Rules:Path, correct the matches there, set IsUnverified to false for each that is right, then 'MspSync alerts rules check'."
            : "'--write FILE' writes them, all off, into a file for Rules:Path.");
    }

    private static void PrintDifferences(IAnsiConsole console, IReadOnlyList<RuleDifference> differences)
    {
        var oneSided = differences.Where(difference => difference.Field is null).ToLookup(difference => difference.Ours is null, difference => difference.Rule);
        if (oneSided[true].Any())
            Write(console, $"Only JumpCloud has: {string.Join(", ", oneSided[true])}.");

        if (oneSided[false].Any())
            Write(console, $"Only you have: {string.Join(", ", oneSided[false])}.");

        var table = new TextTable(new("Both have", 16), new("Differs in", 10), new("Yours", 12), new("JumpCloud's", 12));
        foreach (var (rule, field, ours, theirs) in differences.Where(difference => difference.Field is not null))
            table.Add([rule, field!, ours ?? "–", theirs ?? "–"]);

        if (table.Count > 0)
            table.Print(console);
        else if (differences.Count == 0)
            console.WriteLine("They say what your rules of the same names say.");
    }

    private static void Write(IAnsiConsole console, string text) => console.Write(new Text(Words.Printable(text) + Environment.NewLine));
}
