using Integration.Core.Mapping;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>What became of links.</summary>
internal static class ChangesView
{
    private const int Most = 25;

    public static void Print(IAnsiConsole console, IReadOnlyList<MappingChange> changes)
    {
        if (changes.Count == 0 || changes.All(change => change.Before == change.After))
        {
            console.WriteLine("It is so already; nothing changed.");
            return;
        }

        foreach (var change in changes)
            Print(console, change);
    }

    public static void Print(IAnsiConsole console, MappingImport import, bool isTrial)
    {
        if (import.Changes.Count > 0)
        {
            var table = new TextTable(new("Tenant", 14), new("Account", 14), new("Contract line, or why not", 16));
            foreach (var (before, link) in import.Changes.Select(change => (change, change.After!)))
                table.Add([link.TenantName, link.AccountName ?? "–", Line(link)], before.WithoutLine?.Text);

            table.Print(console, new Extent(Most, "; --json lists them"));
            console.WriteLine();
        }

        foreach (var problem in import.NotTaken)
            Write(console, $"Not taken: {problem}");

        var would = isTrial ? " would be" : "";
        Write(console, $"{Words.Count(import.Changes.Count, "link")}{would} made or changed, {import.Unchanged} left as {(import.Unchanged == 1 ? "it is" : "they are")}"
            + $"{(import.NotTaken.Count > 0 ? $", {Words.Count(import.NotTaken.Count, "problem")} with what was not taken" : "")}.{(isTrial ? " Nothing was saved." : "")}");
    }

    public static void PrintNames(IAnsiConsole console, IReadOnlyList<MappingChange> changes)
    {
        foreach (var (before, after) in changes)
        {
            foreach (var (old, now) in (IEnumerable<(string?, string?)>)[
                (before!.TenantName, after!.TenantName), (before.AccountName, after.AccountName), (before.ContractName, after.ContractName), (before.ServiceName, after.ServiceName)])
            {
                if (old != now)
                    Write(console, $"{after.TenantName}: {old ?? "no name"} → {now}");
            }
        }

        Write(console, $"Names taken into {Words.Count(changes.Count, "link")}.");
    }

    private static void Print(IAnsiConsole console, MappingChange change)
    {
        if (change.After is not { } link)
        {
            var removed = change.Before!;
            Write(console, $"Unlinked: {removed.TenantName} ({removed.Tenant}) from {Target(removed)}, for {removed.Product}.{(removed.Line is null ? "" : " The line keeps the units it has.")}");
            return;
        }

        if (link.ExcludedBecause is { } reason)
        {
            Write(console, $"Left out: {link.TenantName} ({link.Tenant}), for {link.Product}: {reason}");
            return;
        }

        Write(console, $"Linked: {link.TenantName} ({link.Tenant}) → {Target(link)}, for {link.Product}{(link.Policy.Summed ? ", summed" : "")}.");
        if (change.Before is { } before && (before.Account != link.Account || before.Line != link.Line))
            Write(console, $"  It was {(before.ExcludedBecause is { } old ? $"left out: {old}" : $"linked to {Target(before)}")}.");

        if (change.WithoutLine is { } finding)
        {
            Write(console, $"  Its use is not billed yet. {finding.Text}{(finding.Evidence is { } evidence ? $" {evidence}." : "")}");
            if (finding.Code is "MAP009" or "MAP010" or "MAP011")
                Write(console, $"  Name a line with --line{(finding.Code == "MAP011" ? ", or share this one on purpose with --summed" : "")}. Tickets and assets need none.");
        }
        else if (link.Line is not null && link.LiveSince is null)
            Write(console, "  Its first plan waits for a person's approval.");
    }

    private static string Line(Link link) => link switch
    {
        { ExcludedBecause: { } reason } => $"left out: {reason}",
        { Line: null } => "no line yet",
        _ => $"{link.ContractName}: {link.ServiceName}{(link.Policy.Summed ? ", summed" : "")}",
    };

    private static string Target(Link link) => link switch
    {
        { Account: null } => "no account",
        { Line: null } => $"{link.AccountName} ({link.Account})",
        _ => $"{link.AccountName} ({link.Account}), {link.ContractName ?? "contract"} ({link.Contract}), {link.ServiceName ?? "line"} ({link.Line})",
    };

    private static void Write(IAnsiConsole console, string text) => console.Write(new Text(Words.Printable(text) + Environment.NewLine));
}
