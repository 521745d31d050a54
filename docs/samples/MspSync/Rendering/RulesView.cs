using Integration.Core;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>The rules of ticketing, and what stands in their way.</summary>
internal static class RulesView
{
    public static void Print(IAnsiConsole console, IReadOnlyList<RuleListing> rules)
    {
        if (rules.Count == 0)
        {
            console.WriteLine("There is no rule, so no alert gets a ticket. Add one under Integration:Ticketing:Rules, or begin from 'MspSync alerts rules import'.");
            return;
        }

        Print(console, rules, withReasons: true);
        console.WriteLine();
        console.WriteLine($"{Words.Count(rules.Count(rule => rule.OffBecause is null), "rule is", "rules are")} on. The first that matches an alert wins; an alert that none matches is held.");
    }

    public static void Print(IAnsiConsole console, IReadOnlyList<RuleListing> rules, bool withReasons)
    {
        var table = new TextTable(new("#"), new("Rule", 16), new("Is"), new("Matches", 20));
        foreach (var (order, offBecause, rule) in rules)
            table.Add([$"{order}", rule.Name, offBecause is null ? "on" : "off", RuleFields.Matches(rule)], $"→ {RuleFields.Makes(rule)}", withReasons ? offBecause : null);

        table.Print(console);
    }

    public static void Print(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        FindingView.Print(console, findings, int.MaxValue);
        var blocking = findings.Count(finding => finding.Severity == FindingSeverity.Blocking);
        console.MarkupLine(blocking == 0
            ? "[green]The rules are ready.[/]"
            : $"[red]{Words.Count(blocking, "finding stops", "findings stop")} ticketing until fixed.[/]");
    }
}
