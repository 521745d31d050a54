using System.CommandLine;
using Integration.Core.Mapping;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands.Mapping;

internal static class MapRefreshCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("refresh", "Take present names into the links, where a finding says that something was renamed. No link moves.");
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var mapping = await session.OpenJobAsync<TenantMapping>(cancellationToken);
        var changes = await mapping.RefreshNamesAsync(cancellationToken);
        session.Screen.Show(new ChangesDocument(changes), Documents.Default.ChangesDocument, console => ChangesView.PrintNames(console, changes));
        return ExitCode.Done;
    }
}
