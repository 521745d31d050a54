using System.CommandLine;
using Integration.Core.Mapping;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands.Mapping;

internal static class MapCompareCommand
{
    private static readonly Option<string?> Product = ProductOption.Create("Without it, the first that is billed.");

    private static readonly Option<bool> All = new("--all") { Description = "Show the tenants that both map alike too." };

    public static Command Create(CommonOptions common)
    {
        var command = new Command("compare", "Compare the links with the mappings made in JumpCloud's portal.") { Product, All };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var mapping = await session.OpenJobAsync<TenantMapping>(cancellationToken);
        var comparisons = await mapping.CompareAsync(parsed.GetValue(Product), cancellationToken);
        session.Screen.Show(
            new ComparisonDocument(comparisons), Documents.Default.ComparisonDocument, console => ComparisonView.Print(console, comparisons, parsed.GetValue(All)));
        return ExitCode.Done;
    }
}
