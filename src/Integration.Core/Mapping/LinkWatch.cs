using Integration.Core.Billing;

namespace Integration.Core.Mapping;

/// <summary>Notices what was renamed, ended, replaced or added since links were made. No link moves by it.</summary>
internal sealed class LinkWatch(LineSearch search)
{
    /// <summary>Tells what is called otherwise than when it was linked, and which accounts are out of use.</summary>
    /// <param name="links">The links; those that are left out are passed over.</param>
    /// <param name="tenants">The tenants' present names.</param>
    /// <param name="lines">The links' lines.</param>
    /// <param name="accounts">The target's accounts; null where they were not listed, so that those of lines alone are known.</param>
    public IEnumerable<Finding> Changes(
        IEnumerable<Link> links,
        IReadOnlyDictionary<TenantId, string> tenants,
        IReadOnlyDictionary<ContractLineId, Reading<ContractLine>> lines,
        IReadOnlyDictionary<AccountId, Account>? accounts = null)
    {
        foreach (var link in links.Where(link => link.ExcludedBecause is null))
        {
            if (tenants.TryGetValue(link.Tenant, out var tenant) && Differs(link.TenantName, tenant))
                yield return Findings.TenantRenamed.About(link.Tenant, $"The tenant was {link.TenantName} when it was linked, and is {tenant} now.");

            // A line that is another contract's or account's now is a finding of its own.
            var line = link.Line is { } id && lines.GetValueOrDefault(id).TryGet(out var read) && read.Contract == link.Contract && read.Account == link.Account ? read : null;
            foreach (var finding in OfAccount(link, line, accounts))
                yield return finding;

            if (line is null)
                continue;

            if (Differs(link.ContractName, line.ContractName))
                yield return Findings.ContractRenamed.About(line.Id, $"The contract {link.Contract} of {link.TenantName} was {link.ContractName} when it was linked, and is {line.ContractName} now.");

            if (Differs(link.ServiceName, line.ServiceName))
                yield return Findings.ServiceRenamed.About(line.Id, $"The service of line {line.Id} of {link.TenantName} was {link.ServiceName} when it was linked, and is {line.ServiceName} now.");
        }
    }

    /// <summary>Says that a link's account is not listed any more.</summary>
    public static Finding Gone(Link link) =>
        Findings.AccountGone.About(link.Tenant, $"{link.AccountName} ({link.Account}), the account of {link.TenantName}, is not among those that the target lists.");

    /// <summary>The links whose line may be gone, or bills no more, so that another may have taken its place.</summary>
    public static IReadOnlyList<Link> Ended(IEnumerable<Link> links, IReadOnlyDictionary<ContractLineId, Reading<ContractLine>> lines, DateOnly today) =>
    [
        .. links.Where(link => link.IsBilled && lines.TryGetValue(link.Line!.Value, out var reading)
            && (!reading.IsKnown || !reading.Value.IsBillable || reading.Value.Term.Last < today || reading.Value.Account != link.Account)),
    ];

    /// <summary>Tells where exactly one other line of the account fits. A line that is Unknown is gone where the account's contracts do not have it either.</summary>
    public IEnumerable<Finding> Successors(
        IEnumerable<Link> ended,
        IReadOnlyDictionary<ContractLineId, Reading<ContractLine>> lines,
        IReadOnlyCollection<Contract> contracts,
        BillingOptions options,
        IReadOnlySet<ContractLineId> taken)
    {
        var byAccount = contracts.ToLookup(contract => contract.Account);
        var listed = contracts.SelectMany(contract => contract.Lines).Select(line => line.Id).ToHashSet();
        foreach (var link in ended.Where(link => lines[link.Line!.Value].IsKnown || !listed.Contains(link.Line.Value)))
        {
            if (options.FindProduct(link.Product) is { } product && search.Fitting(byAccount[link.Account!.Value], product).Where(line => !taken.Contains(line.Id)).ToList() is [var line])
            {
                yield return Findings.SuccessorFits.About(
                    link.Line!.Value,
                    $"Line {link.Line} of {link.TenantName} is gone or bills no more; {line.ServiceName} ({line.Id}) on contract {line.ContractName} ({line.Contract}) of {link.AccountName} fits.");
            }
        }
    }

    /// <summary>Tells where other lines of an account stand for a product beside those that are linked, or are about to.</summary>
    public IEnumerable<Finding> Beside(IEnumerable<Link> billed, IReadOnlyCollection<Contract> contracts, BillingOptions options, IReadOnlySet<ContractLineId> taken)
    {
        var byAccount = contracts.ToLookup(contract => contract.Account);
        foreach (var links in billed.Where(link => byAccount.Contains(link.Account!.Value)).GroupBy(link => (Account: link.Account!.Value, link.Product)))
        {
            var link = links.First();
            if (options.FindProduct(link.Product) is { } product
                && search.Standing(byAccount[links.Key.Account], product).Where(line => !taken.Contains(line.Id)).ToList() is { Count: > 0 } others)
            {
                yield return Findings.LineBeside.About(
                    search.SubjectOf(link.Key),
                    $"{link.AccountName} ({link.Account}) has services of {product.Name} that no link names, beside line {link.Line} of {link.TenantName}.",
                    string.Join(", ", others.Select(line => $"{line.ContractName}: {line.ServiceName} ({line.Id}, {line.Term})")));
            }
        }
    }

    /// <summary>Tells where an account that no link names is called like a tenant that is linked to another.</summary>
    public static IEnumerable<Finding> Namesakes(IEnumerable<Link> links, IReadOnlyDictionary<TenantId, string> tenants, IEnumerable<Account> accounts)
    {
        List<Link> linked = [.. links.Where(link => link.ExcludedBecause is null && link.Account is not null)];
        var named = linked.Select(link => link.Account!.Value).ToHashSet();
        var byName = accounts.Where(account => account.IsActive && !named.Contains(account.Id)).ToLookup(account => NameKey.Of(account.Name), StringComparer.Ordinal);
        foreach (var link in linked.DistinctBy(link => link.Tenant))
        {
            var name = tenants.GetValueOrDefault(link.Tenant, link.TenantName);
            if (NameKey.Of(name) is { Length: > 0 } key && byName[key].ToList() is { Count: > 0 } others)
            {
                yield return Findings.Namesake.About(
                    link.Tenant,
                    $"{name} is linked to {link.AccountName} ({link.Account}), and no link names {string.Join(", ", others.Select(account => $"{account.Name} ({account.Id})"))}.");
            }
        }
    }

    // Of a link that waits for its line, mapping says that the account cannot be used.
    private IEnumerable<Finding> OfAccount(Link link, ContractLine? line, IReadOnlyDictionary<AccountId, Account>? accounts)
    {
        if (link.Account is not { } id)
            yield break;

        var account = accounts?.GetValueOrDefault(id);
        if (accounts is not null && account is null && link.Line is not null)
            yield return Gone(link);

        var (subject, name) = (search.SubjectOf(link.Key), line?.AccountName ?? account?.Name);
        if (Differs(link.AccountName, name))
            yield return Findings.AccountRenamed.About(subject, $"The account {id} of {link.TenantName} was {link.AccountName} when it was linked, and is {name} now.");

        if ((line?.AccountIsActive ?? account?.IsActive) == false && link.Line is not null)
            yield return Findings.AccountMadeInactive.About(subject, $"The account {name} ({id}) of {link.TenantName} was made inactive.");
    }

    // What an older version linked has no name to compare.
    private static bool Differs(string? then, string? now) => then is not null && now is not null && then != now;
}
