using System.CommandLine;
using Integration.Core.Mapping;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands.Mapping;

internal static class MapExcludeCommand
{
    private static readonly Argument<string> Tenant = new("TENANT") { Description = "The tenant's name or id." };

    private static readonly Option<string> Because = new("--because") { Description = "Why, for whoever wonders later.", HelpName = "REASON", Required = true };

    private static readonly Option<string?> Product = ProductOption.Create("Without it, all of them.");

    public static Command Create(CommonOptions common)
    {
        Because.RefuseEmpty();
        var command = new Command("exclude", "Leave a tenant out on purpose: it is not billed, gets no tickets and no assets.") { Tenant, Because, Product };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var mapping = await session.OpenJobAsync<TenantMapping>(cancellationToken);
        var changes = await mapping.ExcludeAsync(parsed.GetRequiredValue(Tenant), parsed.GetRequiredValue(Because), parsed.GetValue(Product), cancellationToken);
        session.Screen.Show(new ChangesDocument(changes), Documents.Default.ChangesDocument, console => ChangesView.Print(console, changes));
        return ExitCode.Done;
    }
}
