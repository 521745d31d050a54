using System.CommandLine;
using Integration.Core.Mapping;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands.Mapping;

internal static class MapUnlinkCommand
{
    private static readonly Argument<string> Tenant = new("TENANT") { Description = "The tenant's name when it was linked, or its id." };

    private static readonly Option<string?> Product = ProductOption.Create("Without it, all of the tenant's links are removed.");

    public static Command Create(CommonOptions common)
    {
        var command = new Command("unlink", "Remove a tenant's link. Its contract line keeps the units it has; the next 'map' may link the tenant again by its name.") { Tenant, Product };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var mapping = await session.OpenJobAsync<TenantMapping>(cancellationToken);
        var changes = await mapping.UnlinkAsync(parsed.GetRequiredValue(Tenant), parsed.GetValue(Product), cancellationToken);
        session.Screen.Show(new ChangesDocument(changes), Documents.Default.ChangesDocument, console => ChangesView.Print(console, changes));
        return ExitCode.Done;
    }
}
