using Integration.Core.Billing;

namespace Integration.Core.Mapping;

/// <summary>
/// Links tenants to the account of the same name, where it is the safe suggestion, and to its one line for each product, where exactly one fits; and gives
/// links that have an account only their line, as soon as exactly one fits.
/// </summary>
/// <remarks>A link that exists is never moved: no account of a link changes here, and no line either.</remarks>
internal sealed class TenantMapper
{
    private readonly List<(Tenant Tenant, BillingProduct Product)> unlinked;
    private readonly List<(Link Link, BillingProduct Product)> waiting;
    private readonly ILookup<string, Tenant> tenants;
    private readonly ILookup<string, Account> accounts;
    private readonly Dictionary<AccountId, Account> accountsById;
    private readonly ILookup<TenantId, Link> links;
    private readonly BillingOptions options;
    private readonly MappingOptions mapping;
    private readonly Lazy<ILookup<(TenantId, AccountId), MappingSuggestion>> suggestions;

    public TenantMapper(
        IReadOnlyCollection<Tenant> tenants, IReadOnlyCollection<Account> accounts, IReadOnlyCollection<Link> links, BillingOptions options, MappingOptions mapping)
    {
        this.links = links.ToLookup(link => link.Tenant);
        this.options = options;
        this.mapping = mapping;
        this.tenants = tenants.ToLookup(tenant => NameKey.Of(tenant.Name), StringComparer.Ordinal);
        this.accounts = accounts.ToLookup(account => NameKey.Of(account.Name), StringComparer.Ordinal);
        accountsById = accounts.DistinctBy(account => account.Id).ToDictionary(account => account.Id);
        suggestions = new(() => Suggest(tenants, accounts, links));
        unlinked = [.. Unlinked(tenants, links, options)];
        waiting =
        [
            .. from link in links
               where link is { ExcludedBecause: null, Line: null, Account: not null }
               let product = options.FindProduct(link.Product)
               where product is not null
               orderby link.Tenant.Value, link.Product
               select (link, product),
        ];
    }

    /// <summary>Gets why some tenants may be missing; a name is unique only among all of them, so none is mapped by its name then.</summary>
    public string? IncompleteBecause { get; init; }

    /// <summary>
    /// Gets the accounts whose contracts are worth reading: those of links without a line, and those that a tenant without a link is safely named like, or
    /// that its other links name.
    /// </summary>
    public IReadOnlyList<AccountId> Candidates =>
    [
        .. unlinked.Select(item => FindAccount(item.Tenant)).OfType<Account>().Select(account => account.Id)
            .Concat(waiting.Select(item => item.Link.Account!.Value).Where(id => accountsById.GetValueOrDefault(id) is { IsActive: true })).Distinct(),
    ];

    /// <summary>Tells whether there is anything to map, so that accounts and contracts are read only then.</summary>
    public static bool IsNeeded(IReadOnlyCollection<Tenant> tenants, IReadOnlyCollection<Link> links, BillingOptions options) =>
        Unlinked(tenants, links, options).Any() || links.Any(link => link is { ExcludedBecause: null, Line: null } && options.Bills(link));

    /// <summary>Maps every tenant without a link, and every link without a line.</summary>
    /// <param name="contracts">The contracts of the <see cref="Candidates"/>.</param>
    /// <param name="today">The day on which a contract must be in force.</param>
    public MappingResult Map(IReadOnlyCollection<Contract> contracts, DateOnly today)
    {
        var byAccount = contracts.ToLookup(contract => contract.Account);
        var search = new LineSearch(options, today);
        var found = new List<(Link Link, ContractLine Line, bool IsNew)>();
        var unmapped = new List<UnmappedTenant>();
        var withoutLine = new List<LinkWithoutLine>();
        foreach (var (tenant, product) in unlinked)
        {
            if (FindAccount(tenant) is not { } account)
            {
                unmapped.Add(new UnmappedTenant(tenant, product.Name, NoAccount(tenant)));
                continue;
            }

            var (line, reason) = search.Find(tenant, product, account, [.. byAccount[account.Id]]);
            if (line is null)
                unmapped.Add(new UnmappedTenant(tenant, product.Name, reason!));
            else
                found.Add((NewLink(tenant, product, account, line), line, IsNew: true));
        }

        foreach (var (link, product) in waiting)
        {
            var account = accountsById.GetValueOrDefault(link.Account!.Value);
            var (line, reason) = account is { IsActive: true }
                ? search.Find(new Tenant(link.Tenant, link.TenantName), product, account, [.. byAccount[account.Id]])
                : (null, Unusable(account, link.Account.Value, link.TenantName, search.SubjectOf(link.Key)));
            if (line is null)
                withoutLine.Add(new LinkWithoutLine(link, reason!));
            else
                found.Add((With(link, line), line, IsNew: false));
        }

        var byLine = links.SelectMany(ofTenant => ofTenant).Concat(found.Select(item => item.Link)).Where(link => link.Line is not null).ToLookup(link => link.Line!.Value);
        foreach (var (link, line, isNew) in found)
        {
            List<Link> others = [.. byLine[line.Id].Where(other => other.Key != link.Key)];
            if (others.Count == 0 || (link.Policy.Summed && others.TrueForAll(other => other.Policy.Summed)))
                continue;

            var reason = Findings.LineTaken.About(search.SubjectOf(link.Key), Taken(link, line, others));
            if (isNew)
                unmapped.Add(new UnmappedTenant(new Tenant(link.Tenant, link.TenantName), link.Product, reason));
            else
                withoutLine.Add(new LinkWithoutLine(link with { Contract = null, ContractName = null, Line = null, ServiceName = null }, reason));
        }

        var taken = unmapped.Select(tenant => new LinkKey(tenant.Tenant.Id, tenant.Product)).Concat(withoutLine.Select(link => link.Link.Key)).ToHashSet();
        found.RemoveAll(item => taken.Contains(item.Link.Key));
        return new MappingResult([.. found.Where(item => item.IsNew).Select(item => item.Link)], unmapped)
        {
            Completed = [.. found.Where(item => !item.IsNew).Select(item => item.Link)],
            WithoutLine = withoutLine,
        };
    }

    /// <summary>The link with a line.</summary>
    public static Link With(Link link, ContractLine line) =>
        link with { Contract = line.Contract, ContractName = line.ContractName, Line = line.Id, ServiceName = line.ServiceName };

    private static IEnumerable<(Tenant Tenant, BillingProduct Product)> Unlinked(
        IEnumerable<Tenant> tenants, IReadOnlyCollection<Link> links, BillingOptions options)
    {
        var linked = links.Select(link => link.Key).ToHashSet();
        return from tenant in tenants.OrderBy(tenant => tenant.Id.Value, StringComparer.Ordinal)
               from product in options.Products
               where !linked.Contains(new LinkKey(tenant.Id, product.Name))
               select (tenant, product);
    }

    // A person's word on one product goes before the name on another.
    private Account? FindAccount(Tenant tenant)
    {
        var known = AccountsOfLinks(tenant);
        if (known.Count > 0)
            return known is [var one] && accountsById.GetValueOrDefault(one) is { IsActive: true } linked ? linked : null;

        return IncompleteBecause is null && Named(tenant) is { IsActive: true } named && IsSafe(tenant, named) ? named : null;
    }

    // The one account of the name, where no other tenant has it.
    private Account? Named(Tenant tenant)
    {
        var key = NameKey.Of(tenant.Name);
        return key.Length > 0 && tenants[key].Count() == 1 && accounts[key].ToList() is [var account] ? account : null;
    }

    private bool IsSafe(Tenant tenant, Account account) =>
        MayHaveItsForm(tenant, account) && suggestions.Value[(tenant.Id, account.Id)].Any(suggestion => suggestion.IsSafe);

    // What no suggestion makes safe is told before suggestions are made, which compares everything with everything.
    private static bool MayHaveItsForm(Tenant tenant, Account account)
    {
        var (one, other) = (LegalForm.Take(NameLetters.Split(tenant.Name)), LegalForm.Take(NameLetters.Split(account.Name)));
        return one == other || one.Length == 0 || other.Length == 0;
    }

    private ILookup<(TenantId, AccountId), MappingSuggestion> Suggest(IReadOnlyCollection<Tenant> tenants, IReadOnlyCollection<Account> accounts, IReadOnlyCollection<Link> links)
    {
        var sought = unlinked.Select(item => item.Tenant.Id).ToHashSet();
        return TenantMatcher.Suggest(new MatchInput
        {
            Tenants = tenants,
            Accounts = accounts,
            Settled = tenants.Select(tenant => tenant.Id).Where(id => !sought.Contains(id)).ToHashSet(),
            Linked = links.Where(link => link.ExcludedBecause is null).Select(link => link.Account).OfType<AccountId>().ToHashSet(),
            Options = mapping,
        }).ToLookup(suggestion => (suggestion.Tenant.Id, suggestion.Account.Id));
    }

    private List<AccountId> AccountsOfLinks(Tenant tenant) =>
        [.. links[tenant.Id].Where(link => link.ExcludedBecause is null).Select(link => link.Account).OfType<AccountId>().Distinct()];

    private Finding NoAccount(Tenant tenant)
    {
        switch (AccountsOfLinks(tenant))
        {
            case [var only]:
                return Unusable(accountsById.GetValueOrDefault(only), only, tenant.Name, $"tenant:{tenant.Id}");
            case { Count: > 1 } several:
                return Findings.LinksDiffer.About(tenant.Id, $"The links of {tenant.Name} name accounts {Ids(several)}.");
        }

        if (IncompleteBecause is not null)
            return Findings.MappingWaits.About(tenant.Id, $"{tenant.Name} is not mapped tonight: {IncompleteBecause}");

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
            1 when !named[0].IsActive => Findings.AccountInactive.About(tenant.Id, $"The account {named[0].Name} of {tenant.Name} is inactive."),
            1 when !MayHaveItsForm(tenant, named[0]) => Findings.LegalFormsDiffer.About(tenant.Id, $"{tenant.Name} and {named[0].Name} ({named[0].Id}) may be two companies."),
            1 => Findings.AccountNotSafe.About(tenant.Id, $"{tenant.Name} is perhaps {named[0].Name} ({named[0].Id}). {Doubt(tenant, named[0])}"),
            _ => Findings.SeveralAccounts.About(tenant.Id, $"Accounts {Ids(named.Select(account => account.Id))} are named like {tenant.Name}.", $"Compared as '{key}'."),
        };
    }

    private string Doubt(Tenant tenant, Account account) => suggestions.Value[(tenant.Id, account.Id)].FirstOrDefault()?.NotSafeBecause ?? "Other accounts are likelier.";

    private static Finding Unusable(Account? account, AccountId id, string tenant, string subject) => account is null
        ? Findings.AccountGone.About(subject, $"The account {id}, to which {tenant} is linked, is not among those that the target lists.")
        : Findings.AccountInactive.About(subject, $"The account {account.Name} of {tenant} is inactive.");

    private static string Taken(Link link, ContractLine line, List<Link> others)
    {
        var names = string.Join(" and ", others.Select(other => other.Tenant == link.Tenant ? $"its product {other.Product}" : other.TenantName));
        return $"{link.TenantName}: line {line.Id} of {link.AccountName} is, or would be, the line of {names} too.";
    }

    private static string Ids(IEnumerable<AccountId> accounts) => string.Join(" and ", accounts.Select(account => account.Value).Order(StringComparer.Ordinal));

    private Link NewLink(Tenant tenant, BillingProduct product, Account account, ContractLine line) => With(
        new Link
        {
            Tenant = tenant.Id,
            Product = product.Name,
            TenantName = tenant.Name,
            Account = account.Id,
            AccountName = account.Name,
            Policy = options.PolicyOf(product),
        },
        line);
}
