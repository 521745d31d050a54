using System.CommandLine;
using Integration.Core.Billing;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands.Mapping;

internal static class MapCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("map", "Link tenants that have no link yet to contract lines, where exactly one fits, and list the others with the reason.")
        {
            MapListCommand.Create(common),
            MapSuggestCommand.Create(common),
            MapInteractiveCommand.Create(common),
            MapAcceptCommand.Create(common),
            MapExcludeCommand.Create(common),
            MapUnlinkCommand.Create(common),
            MapRefreshCommand.Create(common),
            MapExportCommand.Create(common),
            MapImportCommand.Create(common),
            MapCompareCommand.Create(common),
        };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var job = await session.OpenJobAsync<BillingJob>(cancellationToken);
        var result = await job.MapAsync(cancellationToken);
        session.Screen.Show(result, Documents.Default.MappingResult, console => MappingView.Print(console, result));
        return ExitCode.Done;
    }
}
