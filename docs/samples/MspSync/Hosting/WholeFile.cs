using System.Text;

namespace MspSync.Hosting;

/// <summary>Writes a file whole or not at all: one of the same name stays as it was until the new one is complete.</summary>
internal static class WholeFile
{
    /// <returns>The file's whole path.</returns>
    public static async Task<string> WriteAsync(string path, Func<TextWriter, Task> write, CancellationToken cancellationToken)
    {
        var whole = Path.GetFullPath(path);
        var part = $"{whole}.part";
        try
        {
            // Spreadsheets take a file without a byte order mark for one of the old code pages.
            await using (var writer = new StreamWriter(part, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
            {
                await write(writer);
                await writer.FlushAsync(cancellationToken);
            }

            File.Move(part, whole, overwrite: true);
            return whole;
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
