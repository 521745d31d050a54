using System.CommandLine;
using Integration.Core.Mapping;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands.Mapping;

internal static class MapListCommand
{
    private static readonly Option<MappingState?> State = new("--state") { Description = "List one state: mapped, excluded or unmapped.", HelpName = "STATE" };

    private static readonly Option<bool> All = new("--all") { Description = "List every tenant, not only the first ones." };

    public static Command Create(CommonOptions common)
    {
        var command = new Command("list", "List where every tenant stands: mapped, excluded with the reason, or unmapped.") { State, All };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var mapping = await session.OpenJobAsync<TenantMapping>(cancellationToken);
        var all = await mapping.ListAsync(cancellationToken);
        var wanted = parsed.GetValue(State);
        IReadOnlyList<TenantState> shown = wanted is { } state ? [.. all.Where(tenant => tenant.State == state)] : all;
        session.Screen.Show(
            new StatesDocument(shown),
            Documents.Default.StatesDocument,
            console => StatesView.Print(console, all, shown, mapping.Products.Count > 1, Extent.Of(parsed.GetValue(All))));
        return ExitCode.Done;
    }
}
