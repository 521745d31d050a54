using System.CommandLine;
using System.Text;
using Integration.Core.Mapping;
using MspSync.Hosting;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Commands.Mapping;

internal static class MapExportCommand
{
    // A spreadsheet takes a file without the mark for one of its own code page.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);

    private static readonly Argument<string> File = new("FILE") { Description = "Where to write: a name that ends in .csv or .json." };

    private static readonly Option<bool> Unmapped = new("--unmapped") { Description = "Add a row for every tenant that nobody has decided about, to be filled in." };

    private static readonly Option<bool> Force = new("--force") { Description = "Write over a file that is there." };

    public static Command Create(CommonOptions common)
    {
        var command = new Command("export", "Write the links to a file, to be looked at or edited in a spreadsheet and imported again.") { File, Unmapped, Force };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(parsed.GetRequiredValue(File));
        var isJson = MappingPath.IsJson(path);
        if (System.IO.File.Exists(path) && !parsed.GetValue(Force))
            throw new ConfigurationException($"There is a file {path} already. Give another name, or --force to write over it. Nothing was written.");

        var mapping = await session.OpenJobAsync<TenantMapping>(cancellationToken);
        var file = await mapping.ExportAsync(parsed.GetValue(Unmapped), cancellationToken);
        await System.IO.File.WriteAllTextAsync(path, isJson ? file.ToJson() : file.ToCsv(), isJson ? new UTF8Encoding(false) : Utf8, cancellationToken);
        session.Screen.Show(new FileDocument(path), Documents.Default.FileDocument, console =>
        {
            console.WriteLine($"{Words.Count(file.Rows.Count, "row")} written:");
            console.Profile.Out.Writer.WriteLine($"  {path}");
        });
        return ExitCode.Done;
    }
}
