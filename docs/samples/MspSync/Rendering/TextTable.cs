using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>A table whose lines never wrap: columns are cut to the width at hand, and a row's notes stand below it.</summary>
internal sealed class TextTable(params TextColumn[] columns)
{
    private const int Gap = 2;

    private readonly List<(string[] Cells, string[] Notes)> rows = [];

    public int Count => rows.Count;

    public void Add(string[] cells, params string?[] notes) =>
        rows.Add(([.. cells.Select(Words.Printable)], [.. notes.OfType<string>().Select(Words.Printable)]));

    /// <summary>Prints the first rows, and says how many more there are.</summary>
    public void Print(IAnsiConsole console, Extent? extent = null)
    {
        var shown = rows.Take(extent?.Most ?? int.MaxValue).ToList();
        var widths = Fit(shown, console.Profile.Width);
        Line(console, [.. columns.Select(column => column.Header)], widths, new Style(decoration: Decoration.Bold));
        foreach (var (cells, notes) in shown)
        {
            Line(console, cells, widths, Style.Plain);
            foreach (var note in notes)
            {
                console.WriteLine("  " + Words.Cut(note, console.Profile.Width - 2), new Style(decoration: Decoration.Dim));
            }
        }

        if (rows.Count > shown.Count)
        {
            console.WriteLine($"… and {rows.Count - shown.Count} more{extent?.Hint}");
        }
    }

    private static void Line(IAnsiConsole console, string[] cells, int[] widths, Style style)
    {
        var padded = cells.Select((cell, index) =>
        {
            var text = Words.Cut(cell, widths[index]);
            return text + new string(' ', widths[index] - Words.Width(text));
        });
        console.WriteLine(string.Join(new string(' ', Gap), padded).TrimEnd(), style);
    }

    private int[] Fit(List<(string[] Cells, string[] Notes)> shown, int width)
    {
        var widths = columns.Select((column, index) => shown.Select(row => Words.Width(row.Cells[index])).Append(Words.Width(column.Header)).Max()).ToArray();
        while (widths.Sum() + (Gap * (widths.Length - 1)) > width && Widest(widths) is var widest and >= 0)
        {
            widths[widest]--;
        }

        return widths;
    }

    // On a screen too narrow for the columns that are never cut, cut figures are better than wrapped lines.
    private int Widest(int[] widths)
    {
        var all = Enumerable.Range(0, widths.Length).OrderByDescending(index => widths[index]);
        return all.FirstOrDefault(index => widths[index] > (columns[index].Least ?? int.MaxValue), all.FirstOrDefault(index => widths[index] > 4, -1));
    }
}
