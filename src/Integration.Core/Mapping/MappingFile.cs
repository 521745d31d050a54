namespace Integration.Core.Mapping;

/// <summary>Mappings as a file holds them, to be looked at and edited in a spreadsheet: CSV or JSON. What was written reads as the same rows.</summary>
public sealed class MappingFile
{
    private MappingFile(IReadOnlyList<(int Number, MappingRow Row)> rows, int firstRow)
    {
        Numbered = rows;
        Rows = [.. rows.Select(row => row.Row)];
        FirstRow = rows is [var first, ..] ? first.Number : firstRow;
    }

    /// <summary>Gets the rows.</summary>
    public IReadOnlyList<MappingRow> Rows { get; }

    /// <summary>Gets the number by which the first row is known in problems: 2 in CSV, below the headings, and 1 in JSON. Blank rows of CSV are no rows, and are counted.</summary>
    public int FirstRow { get; }

    /// <summary>The rows, each with the number by which it is known in problems.</summary>
    internal IReadOnlyList<(int Number, MappingRow Row)> Numbered { get; }

    /// <summary>Makes a file of rows, which are counted from 1 on.</summary>
    /// <param name="rows">The rows.</param>
    /// <returns>The file.</returns>
    public static MappingFile Of(IEnumerable<MappingRow> rows) => new(Count(rows), firstRow: 1);

    /// <summary>Reads CSV (RFC 4180) with a row of headings, in any order and with any of the columns that <see cref="ToCsv"/> writes.</summary>
    /// <param name="text">The text. An apostrophe that keeps a cell from being a formula is removed.</param>
    /// <returns>The file.</returns>
    /// <exception cref="MappingRefusedException">It is not such a text; every problem is named with its row and column.</exception>
    public static MappingFile ReadCsv(string text) => new(MappingCsv.Read(text), firstRow: 2);

    /// <summary>Reads JSON: an array of objects with any of the properties that <see cref="ToJson"/> writes.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The file.</returns>
    /// <exception cref="MappingRefusedException">It is not such a text; every problem is named with its row and column.</exception>
    public static MappingFile ReadJson(string text) => new(Count(MappingJson.Read(text)), firstRow: 1);

    /// <summary>Writes CSV (RFC 4180). No cell is taken for a formula by a spreadsheet: one that would be begins with an apostrophe.</summary>
    /// <returns>The text.</returns>
    public string ToCsv() => MappingCsv.Write(Rows);

    /// <summary>Writes JSON: an array of objects, texts throughout; what is empty is left out.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => MappingJson.Write(Rows);

    private static IReadOnlyList<(int Number, MappingRow Row)> Count(IEnumerable<MappingRow> rows) => [.. rows.Select((row, index) => (index + 1, row))];
}
