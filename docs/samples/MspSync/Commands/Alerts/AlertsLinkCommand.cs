using System.CommandLine;
using Integration.Core.Billing;
using Integration.Core.Mapping;
using Integration.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using MspSync.Hosting;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Commands.Alerts;

internal static class AlertsLinkCommand
{
    // A product of its own: billing looks at no such link, and its mapping stays free to find a contract later.
    private const string Product = "ticketing";

    private static readonly Argument<string> TenantName = new("TENANT") { Description = "The tenant's name or id, as a poll has seen it." };

    private static readonly Argument<string> AccountName = new("ACCOUNT") { Description = "The Autotask company's name or id. It needs no contract." };

    public static Command Create(CommonOptions common)
    {
        var command = new Command("link", "Say by hand whose tickets a tenant's alerts become. Billing is not touched.") { TenantName, AccountName };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var store = await session.OpenStoreAsync(cancellationToken);
        var tenant = Choose(
            "tenant", parsed.GetRequiredValue(TenantName), (await store.Alerts.ReadAsync(cancellationToken)).Tenants, tenant => (tenant.Id.Value, tenant.Name));
        var target = (await session.OpenAsync(cancellationToken)).GetRequiredService<IBillingTarget>();
        var account = Choose(
            "company", parsed.GetRequiredValue(AccountName), await target.ListAccountsAsync(cancellationToken), account => (account.Id.Value, account.Name));
        await RefuseOtherAccountAsync(store, tenant, account, cancellationToken);

        var link = new Link { Tenant = tenant.Id, TenantName = tenant.Name, Product = Product, Account = account.Id, AccountName = account.Name };
        await store.Links.SaveAsync([link], cancellationToken);
        session.Screen.Show(new LinkDocument(link), Documents.Default.LinkDocument, console =>
        {
            console.WriteLine(Words.Printable($"Linked: {tenant.Name} ({tenant.Id}) → {account.Name} ({account.Id})."));
            console.WriteLine("The next 'MspSync alerts run' makes tickets of its alerts.");
        });
        return ExitCode.Done;
    }

    private static T Choose<T>(string kind, string wanted, IReadOnlyCollection<T> all, Func<T, (string Id, string Name)> describe)
    {
        List<T> found = [.. all.Where(one => describe(one).Id == wanted)];
        if (found.Count == 0)
            found = [.. all.Where(one => describe(one).Name.Equals(wanted.Trim(), StringComparison.OrdinalIgnoreCase))];

        return found.Count switch
        {
            1 => found[0],
            0 => throw new ConfigurationException($"There is no {kind} '{wanted}' among {all.Count} known.{Similar(wanted, all.Select(describe))} Nothing was linked."),
            _ => throw new ConfigurationException(
                $"{found.Count} of kind {kind} are called '{wanted}': {string.Join(", ", found.Select(one => describe(one).Id))}. Give the id. Nothing was linked."),
        };
    }

    private static string Similar(string wanted, IEnumerable<(string Id, string Name)> all)
    {
        if (string.IsNullOrWhiteSpace(wanted))
            return "";

        var similar = all.Where(one => one.Name.Contains(wanted.Trim(), StringComparison.OrdinalIgnoreCase)).Take(3).Select(one => $"{one.Name} ({one.Id})").ToList();
        return similar.Count == 0 ? "" : $" There is {string.Join(", ", similar)}.";
    }

    // Alerts of a tenant whose links name several accounts would be held.
    private static async Task RefuseOtherAccountAsync(ISyncStore store, Tenant tenant, Account account, CancellationToken cancellationToken)
    {
        var links = await store.Links.ListAsync(cancellationToken);
        if (links.FirstOrDefault(link => link.Tenant == tenant.Id && link.Product != Product && link.ExcludedBecause is null && link.Account != account.Id) is { } other)
        {
            throw new ConfigurationException(
                $"{tenant.Name} is linked to {other.AccountName} ({other.Account}) for {other.Product}, and its alerts go there too. Nothing was linked.");
        }
    }
}
