using System.CommandLine;
using Integration.Core.Mapping;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands.Mapping;

internal static class MapImportCommand
{
    private static readonly Argument<string?> File = new("FILE") { Description = "A .csv or .json file as 'map export' writes it.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<bool> Portal = new("--portal") { Description = "Take the mappings made in JumpCloud's portal, for tenants that are unmapped here." };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Check everything and save nothing." };

    private static readonly Option<string?> Product = ProductOption.Create("The portal's mappings become links of it; without it, of the first.");

    public static Command Create(CommonOptions common)
    {
        var command = new Command("import", "Take mappings from a file: every row is checked first, and all are saved or none. Or take those of JumpCloud's portal.")
        {
            File, Portal, DryRun, Product,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Portal) == result.GetValue(File) is not null)
                result.AddError("Name a file, or --portal.");
        });
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var isTrial = parsed.GetValue(DryRun);
        var file = parsed.GetValue(File) is { } path ? await ReadAsync(Path.GetFullPath(path), cancellationToken) : null;
        var mapping = await session.OpenJobAsync<TenantMapping>(cancellationToken);
        var import = file is null
            ? await mapping.ImportPortalAsync(parsed.GetValue(Product), isTrial, cancellationToken)
            : await mapping.ImportAsync(file, isTrial, cancellationToken);
        session.Screen.Show(import, Documents.Default.MappingImport, console => ChangesView.Print(console, import, isTrial));
        return import.NotTaken.Count == 0 ? ExitCode.Done : ExitCode.Issues;
    }

    private static async Task<MappingFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var isJson = MappingPath.IsJson(path);
        var text = await System.IO.File.ReadAllTextAsync(path, cancellationToken);
        return isJson ? MappingFile.ReadJson(text) : MappingFile.ReadCsv(text);
    }
}
