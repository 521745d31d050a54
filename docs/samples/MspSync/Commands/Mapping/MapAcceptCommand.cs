using System.CommandLine;
using Integration.Core.Mapping;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands.Mapping;

internal static class MapAcceptCommand
{
    private static readonly Argument<string?> Tenant = new("TENANT") { Description = "The tenant's name or id.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Argument<string?> Account = new("ACCOUNT") { Description = "The Autotask company's name or id.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<bool> Safe = new("--safe") { Description = "Accept all suggestions that are safe, and nothing else; see 'map suggest'." };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "With --safe: check everything and save nothing." };

    private static readonly Option<string?> Contract = new("--contract") { Description = "The contract's name or id, where several have the product's service.", HelpName = "NAME" };

    private static readonly Option<string?> Line = new("--line") { Description = "The recurring service on the contract, by its name or the id of the line.", HelpName = "NAME" };

    private static readonly Option<bool> Summed = new("--summed") { Description = "Share the line with the tenants that have it, on purpose: their units are summed." };

    private static readonly Option<string?> Minimum = new("--minimum") { Description = "The least number of units billed.", HelpName = "N" };

    private static readonly Option<string?> NotBilled = new("--not-billed") { Description = "The number of users that are never billed.", HelpName = "N" };

    private static readonly Option<string?> Counts = new("--counts") { Description = "What is counted: users, devices or greater.", HelpName = "WHAT" };

    private static readonly Option<string?> Product = ProductOption.Create("Needed where several are billed.");

    public static Command Create(CommonOptions common)
    {
        foreach (var option in (Option<string?>[])[Contract, Line, Minimum, NotBilled, Counts])
            option.RefuseEmpty();

        var command = new Command("accept", "Link a tenant to a company, and to its contract line when exactly one fits; or move the link it has. Tickets and assets need no contract.")
        {
            Tenant, Account, Contract, Line, Product, Summed, Minimum, NotBilled, Counts, Safe, DryRun,
        };
        command.Validators.Add(result =>
        {
            var isNamed = result.GetValue(Tenant) is not null && result.GetValue(Account) is not null;
            if (result.GetValue(Safe) ? result.GetValue(Tenant) is not null : !isNamed || result.GetValue(DryRun))
                result.AddError("Name a TENANT and its ACCOUNT, or give --safe, with --dry-run if wanted.");
        });
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var mapping = await session.OpenJobAsync<TenantMapping>(cancellationToken);
        if (parsed.GetValue(Safe))
        {
            var isTrial = parsed.GetValue(DryRun);
            var import = await mapping.AcceptSafeAsync(isTrial, cancellationToken);
            session.Screen.Show(import, Documents.Default.MappingImport, console => ChangesView.Print(console, import, isTrial));
            return import.NotTaken.Count == 0 ? ExitCode.Done : ExitCode.Issues;
        }

        var isSummed = parsed.GetValue(Summed);
        var row = new MappingRow
        {
            Tenant = parsed.GetValue(Tenant),
            Account = parsed.GetValue(Account),
            Contract = parsed.GetValue(Contract),
            Line = parsed.GetValue(Line),
            Product = parsed.GetValue(Product),
            Summed = isSummed ? "true" : null,
            Minimum = parsed.GetValue(Minimum),
            NotBilled = parsed.GetValue(NotBilled),
            Counts = parsed.GetValue(Counts),
        };
        var changes = await mapping.AcceptAsync(row, isSummed, cancellationToken);
        session.Screen.Show(new ChangesDocument(changes), Documents.Default.ChangesDocument, console => ChangesView.Print(console, changes));
        return ExitCode.Done;
    }
}
