using System.Text;

namespace Integration.Core;

/// <summary>
/// CSV as RFC 4180 writes it, whose cells no spreadsheet takes for formulas: one that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, the wide
/// form of one of them, a tab or the end of a line gets an apostrophe before it. So does one that begins with an apostrophe, so that what is read is
/// what was written.
/// </summary>
internal static class CsvText
{
    private const string Risky = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n'";

    public static string Row(IEnumerable<string?> texts) => Line(texts.Select(Cell));

    /// <summary>A row of cells that are written already: texts by <see cref="Cell"/>, and figures, which may be negative, as they are.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells) + "\r\n";

    public static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        var safe = Risky.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") >= 0 || safe[0] == ' ' || safe[^1] == ' ' ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>Reads the rows of a text. A last row without an end of line is complete when it has as many cells as the first.</summary>
    /// <exception cref="FormatException">A quote is not closed, or text stands behind a closing one.</exception>
    public static List<string[]> Rows(string text) => [.. NumberedRows(text).Select(row => row.Cells)];

    /// <summary>Reads the rows of a text but for blank ones, each with its number as a spreadsheet shows it, which counts blank ones too.</summary>
    /// <exception cref="FormatException">A quote is not closed, or text stands behind a closing one.</exception>
    public static List<(int Number, string[] Cells)> NumberedRows(string text)
    {
        var rows = new List<(int Number, string[] Cells)>();
        var number = 1;
        var cells = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            cells.Add(Plain(text[at] == '"' ? Quoted(text, ref at) : Bare(text, ref at)));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at == text.Length || text[at] is '\r' or '\n')
                    cells.Add("");
            }

            if (at == text.Length || text[at] is '\r' or '\n')
            {
                at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
                if (cells is not [""])
                    rows.Add((number, [.. cells]));

                cells.Clear();
                number++;
            }
        }

        return rows;
    }

    private static string Plain(string cell) => cell.Length > 1 && cell[0] == '\'' && Risky.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;

    private static string Bare(string text, ref int at)
    {
        var from = at;
        while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
            at++;

        return text[from..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                cell.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(text[at++]);
            }
            else
            {
                at++;
                return at == text.Length || text[at] is ',' or '\r' or '\n'
                    ? cell.ToString()
                    : throw new FormatException($"Text stands behind a closing quote at character {at}.");
            }
        }

        throw new FormatException("A quote is not closed.");
    }
}
