using System.Text;

namespace Integration.Core.Assets;

/// <summary>A file of assets. New rows are appended and flushed to the disk; a changed one replaces the file by a whole new one.</summary>
internal sealed class CsvFile(string path, IEnumerable<string> fieldsOfANewFile)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the file; one that does not exist is empty.</summary>
    /// <exception cref="IOException">The file cannot be read, or is not the file of assets that it should be.</exception>
    public (CsvColumns Columns, IReadOnlyList<CsvRow> Rows) Read()
    {
        if (!File.Exists(path))
            return (CsvColumns.Of(fieldsOfANewFile), []);

        try
        {
            var text = File.ReadAllText(path, Utf8);
            var rows = CsvText.Rows(text);
            if (rows.Count == 0)
                return (CsvColumns.Of(fieldsOfANewFile), []);

            var columns = new CsvColumns(rows[0]);
            if (text[^1] is not ('\n' or '\r') && rows[^1].Length != rows[0].Length)
                throw new FormatException("Its last row is cut off; complete or remove it.");

            return (columns, [.. rows.Skip(1).Select(cells => new CsvRow(columns, cells))]);
        }
        catch (Exception exception) when (exception is FormatException or DecoderFallbackException)
        {
            throw new IOException($"The file {path} is not a file of assets: {exception.Message}", exception);
        }
    }

    public void Append(CsvColumns columns, IEnumerable<string?> cells)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var text = file.Length == 0 ? CsvText.Row(columns.All) : EndsLine(file) ? "" : "\r\n";
        file.Seek(0, SeekOrigin.End);
        file.Write(Utf8.GetBytes(text + CsvText.Row(cells)));
        file.Flush(flushToDisk: true);
    }

    public void Replace(CsvColumns columns, IEnumerable<CsvRow> rows)
    {
        var part = $"{path}.part";
        using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(Utf8.GetBytes(CsvText.Row(columns.All)));
            foreach (var row in rows)
                file.Write(Utf8.GetBytes(CsvText.Row(row.Cells)));

            file.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
    }

    private static bool EndsLine(FileStream file)
    {
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() is '\n' or '\r';
    }
}
