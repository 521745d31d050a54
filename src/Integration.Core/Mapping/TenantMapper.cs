using Integration.Core.Billing;

namespace Integration.Core.Mapping;

/// <summary>Links tenants to the account of the same name and to its one line for the product, where exactly one fits.</summary>
/// <remarks>A link that exists is never moved.</remarks>
internal sealed class TenantMapper
{
    private readonly List<Tenant> unlinked;
    private readonly ILookup<string, Tenant> tenants;
    private readonly ILookup<string, Account> accounts;
    private readonly IReadOnlyCollection<Link> links;
    private readonly BillingOptions options;

    public TenantMapper(
        IReadOnlyCollection<Tenant> tenants, IReadOnlyCollection<Account> accounts, IReadOnlyCollection<Link> links, BillingOptions options)
    {
        this.links = links;
        this.options = options;
        this.tenants = tenants.ToLookup(tenant => NameKey.Of(tenant.Name), StringComparer.Ordinal);
        this.accounts = accounts.ToLookup(account => NameKey.Of(account.Name), StringComparer.Ordinal);
        var linked = links.Where(link => link.Product == options.Product).Select(link => link.Tenant).ToHashSet();
        unlinked = [.. tenants.Where(tenant => !linked.Contains(tenant.Id)).OrderBy(tenant => tenant.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>Gets the accounts whose contracts are worth reading: those that exactly one tenant without a link is named like.</summary>
    public IReadOnlyList<AccountId> Candidates => [.. unlinked.Select(FindAccount).OfType<Account>().Select(account => account.Id)];

    /// <summary>Maps every tenant without a link.</summary>
    /// <param name="contracts">The contracts of the <see cref="Candidates"/>.</param>
    /// <param name="today">The day on which a contract must be in force.</param>
    public MappingResult Map(IReadOnlyCollection<Contract> contracts, DateOnly today)
    {
        var byAccount = contracts.ToLookup(contract => contract.Account);
        var taken = links.Where(link => link.Line is not null).Select(link => link.Line!.Value).ToHashSet();
        var added = new List<Link>();
        var unmapped = new List<UnmappedTenant>();
        foreach (var tenant in unlinked)
        {
            if (FindAccount(tenant) is not { } account)
            {
                unmapped.Add(new UnmappedTenant(tenant, NoAccount(tenant)));
                continue;
            }

            var (line, reason) = LineSearch.Find(tenant, account, [.. byAccount[account.Id]], options.ServiceNames, today);
            if (line is not null && !taken.Add(line.Id))
                reason = Findings.LineTaken.About(tenant.Id, $"{tenant.Name}: line {line.Id} of {account.Name} is linked to another tenant.");

            if (reason is not null)
                unmapped.Add(new UnmappedTenant(tenant, reason));
            else
                added.Add(NewLink(tenant, account, line!));
        }

        return new MappingResult(added, unmapped);
    }

    private Account? FindAccount(Tenant tenant)
    {
        var key = NameKey.Of(tenant.Name);
        return key.Length > 0 && tenants[key].Count() == 1 && accounts[key].ToList() is [{ IsActive: true } account] ? account : null;
    }

    private Finding NoAccount(Tenant tenant)
    {
        var key = NameKey.Of(tenant.Name);
        if (key.Length == 0)
            return Findings.NameEmpty.About(tenant.Id, $"'{tenant.Name}' has neither a letter nor a digit.");

        var same = tenants[key].Where(other => other.Id != tenant.Id).Select(other => other.Id.Value).Order(StringComparer.Ordinal).ToList();
        if (same.Count > 0)
            return Findings.SeveralTenants.About(tenant.Id, $"{tenant.Name} has the same name as tenant {string.Join(" and ", same)}.");

        var named = accounts[key].OrderBy(account => account.Id.Value, StringComparer.Ordinal).ToList();
        return named.Count switch
        {
            0 => Findings.NoAccount.About(tenant.Id, $"No account is named like {tenant.Name}.", $"Compared as '{key}'."),
            1 => Findings.AccountInactive.About(tenant.Id, $"The account {named[0].Name} of {tenant.Name} is inactive."),
            _ => Findings.SeveralAccounts.About(
                tenant.Id, $"Accounts {string.Join(" and ", named.Select(account => account.Id))} are named like {tenant.Name}.", $"Compared as '{key}'."),
        };
    }

    private Link NewLink(Tenant tenant, Account account, ContractLine line) => new()
    {
        Tenant = tenant.Id,
        Product = options.Product,
        TenantName = tenant.Name,
        Account = account.Id,
        AccountName = account.Name,
        Contract = line.Contract,
        Line = line.Id,
        Policy = options.DefaultPolicy,
    };
}
