using System.CommandLine;
using Integration.Core.Mapping;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands.Mapping;

internal static class MapSuggestCommand
{
    private static readonly Option<bool> All = new("--all") { Description = "Show every tenant and every suggestion, not only the first ones." };

    public static Command Create(CommonOptions common)
    {
        var command = new Command("suggest", "Suggest a company for every tenant that has no link, with what speaks for it. Nothing is saved.") { All };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var mapping = await session.OpenJobAsync<TenantMapping>(cancellationToken);
        var tenants = await mapping.SuggestAsync(cancellationToken);
        session.Screen.Show(
            new SuggestionsDocument(tenants), Documents.Default.SuggestionsDocument, console => SuggestionsView.Print(console, tenants, Extent.Of(parsed.GetValue(All))));
        return ExitCode.Done;
    }
}
