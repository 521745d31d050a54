using Integration.Core.Journal;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>Journal entries, and the life of one.</summary>
internal static class JournalView
{
    public static void Print(IAnsiConsole console, IReadOnlyList<JournalEntry> entries)
    {
        if (entries.Count == 0)
        {
            console.WriteLine("No such entries.");
            return;
        }

        LineEntry[] lines = [.. entries.OfType<LineEntry>()];
        KeyedEntry[] keyed = [.. entries.OfType<KeyedEntry>()];
        if (lines.Length > 0)
            PrintLines(console, lines);

        if (lines.Length > 0 && keyed.Length > 0)
            console.WriteLine();

        if (keyed.Length > 0)
            PrintKeyed(console, keyed);
    }

    public static void Print(IAnsiConsole console, JournalEntry entry, IReadOnlyList<JournalMove> moves)
    {
        Print(console, [entry]);
        console.WriteLine();
        foreach (var move in moves)
        {
            var line = $"{Words.Of(move.At)}  {(move.From is { } from ? $"{from} → " : "")}{move.To}{(move.Detail is null ? "" : $": {move.Detail}")}";
            console.WriteLine("  " + Words.Cut(Words.Printable(line), console.Profile.Width - 2));
        }
    }

    private static void PrintLines(IAnsiConsole console, LineEntry[] entries)
    {
        var table = new TextTable(new("Id"), new("State"), new("Write", 5), new("Line"), new("Effective"), new("From → to"), new("Since (UTC)"), new("Contract"));
        foreach (var entry in entries)
        {
            table.Add(
                [$"{entry.Id}", $"{entry.State}", Kind(entry), $"{entry.Line}", Words.Of(entry.EffectiveDate), FromTo(entry), Words.Of(entry.At), $"{entry.Contract}"],
                entry.Detail);
        }

        table.Print(console);
    }

    private static void PrintKeyed(IAnsiConsole console, KeyedEntry[] entries)
    {
        var table = new TextTable(new("Id"), new("State"), new("Write", 5), new("Since (UTC)"), new("Target id"), new("Key", 6));
        foreach (var entry in entries)
        {
            var about = entry.Value is { } value ? $"{entry.Subject}, to show {value}" : entry.Subject;
            table.Add([$"{entry.Id}", $"{entry.State}", Kind(entry), Words.Of(entry.At), entry.TargetId ?? "–", entry.Key], about, entry.Detail);
        }

        table.Print(console);
    }

    private static string Kind(JournalEntry entry) => entry.Kind switch
    {
        JournalKind.Units => "units",
        JournalKind.UnitCost => "unit cost",
        JournalKind.TicketCreate => "new ticket",
        JournalKind.TicketNote => "ticket note",
        JournalKind.TicketClose => "ticket close",
        JournalKind.AlertNote => "alert note",
        JournalKind.AlertStatus => "alert status",
        JournalKind.AssetCreate => "new asset",
        _ => "asset fields",
    };

    private static string FromTo(LineEntry entry) => entry.Kind == JournalKind.Units
        ? $"{entry.From:0} → {entry.To:0}{(entry.UnitCost is { } cost ? $", cost {Words.Of(cost.From)} → {Words.Of(cost.To)}" : "")}"
        : $"{Words.Of(entry.From)} → {Words.Of(entry.To)}";
}
