namespace Integration.Core.Mapping;

/// <summary>Mappings as CSV.</summary>
internal static class MappingCsv
{
    public static string Write(IEnumerable<MappingRow> rows) =>
        CsvText.Row(MappingColumns.All.Select(column => column.Name))
        + string.Concat(rows.Select(row => CsvText.Row(MappingColumns.All.Select(column => column.Get(row)))));

    public static IReadOnlyList<(int Number, MappingRow Row)> Read(string text)
    {
        var rows = Parse(text);
        if (rows.Count == 0)
            throw new MappingRefusedException([new MappingProblem(1, null, "The file is empty; its first row names the columns.")]);

        var problems = new List<MappingProblem>();
        var columns = Columns(rows[0].Number, rows[0].Cells, problems);
        var read = new List<(int Number, MappingRow Row)>();
        foreach (var (number, cells) in rows.Skip(1))
        {
            if (cells.Length > columns.Count)
                problems.Add(new MappingProblem(number, null, $"It has {cells.Length} cells, and there are {columns.Count} columns. A comma inside a cell needs quotes around the cell."));

            var row = new MappingRow();
            foreach (var (column, cell) in columns.Zip(cells))
                row = column is null || cell.Length == 0 ? row : column.Set(row, cell);

            read.Add((number, row));
        }

        return problems.Count == 0 ? read : throw new MappingRefusedException(problems);
    }

    private static List<(int Number, string[] Cells)> Parse(string text)
    {
        try
        {
            // A spreadsheet begins its files with the mark of UTF-8.
            return CsvText.NumberedRows(text.TrimStart('\uFEFF'));
        }
        catch (FormatException exception)
        {
            throw new MappingRefusedException([new MappingProblem(null, null, $"The file is not CSV: {exception.Message}")]);
        }
    }

    private static List<MappingColumn?> Columns(int number, string[] names, List<MappingProblem> problems)
    {
        var columns = names.Select(MappingColumns.Find).ToList();
        for (var i = 0; i < names.Length; i++)
        {
            if (columns[i] is null)
                problems.Add(new MappingProblem(number, names[i], $"There is no such column. There is {string.Join(", ", MappingColumns.All.Select(column => column.Name))}; commas divide them."));
            else if (columns.IndexOf(columns[i]) < i)
                problems.Add(new MappingProblem(number, names[i], "The column stands there twice."));
        }

        return columns;
    }
}
