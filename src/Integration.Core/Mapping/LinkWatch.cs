using Integration.Core.Billing;

namespace Integration.Core.Mapping;

/// <summary>Notices what was renamed, ended or replaced since links were made, from what a night reads anyway. No link moves by it.</summary>
internal sealed class LinkWatch(LineSearch search)
{
    /// <summary>Tells what is called otherwise than when it was linked, and which accounts are out of use.</summary>
    public IEnumerable<Finding> Changes(
        IEnumerable<Link> links, IReadOnlyDictionary<TenantId, string> tenants, IReadOnlyDictionary<ContractLineId, Reading<ContractLine>> lines)
    {
        foreach (var link in links.Where(link => link.ExcludedBecause is null))
        {
            var subject = search.SubjectOf(link.Key);
            if (tenants.TryGetValue(link.Tenant, out var tenant) && Differs(link.TenantName, tenant))
                yield return Findings.TenantRenamed.About(link.Tenant, $"The tenant was {link.TenantName} when it was linked, and is {tenant} now.");

            // A line that is another contract's or account's now is a finding of its own.
            if (link.Line is not { } id || !lines.GetValueOrDefault(id).TryGet(out var line) || line.Contract != link.Contract || line.Account != link.Account)
                continue;

            if (Differs(link.AccountName, line.AccountName))
                yield return Findings.AccountRenamed.About(subject, $"The account {link.Account} of {link.TenantName} was {link.AccountName} when it was linked, and is {line.AccountName} now.");

            if (line.AccountIsActive == false)
                yield return Findings.AccountMadeInactive.About(subject, $"The account {line.AccountName} ({link.Account}) of {link.TenantName} was made inactive.");

            if (Differs(link.ContractName, line.ContractName))
                yield return Findings.ContractRenamed.About(id, $"The contract {link.Contract} of {link.TenantName} was {link.ContractName} when it was linked, and is {line.ContractName} now.");

            if (Differs(link.ServiceName, line.ServiceName))
                yield return Findings.ServiceRenamed.About(id, $"The service of line {id} of {link.TenantName} was {link.ServiceName} when it was linked, and is {line.ServiceName} now.");
        }
    }

    /// <summary>The links whose line is gone or bills no more, so that another may have taken its place.</summary>
    public static IReadOnlyList<Link> Ended(IEnumerable<Link> links, IReadOnlyDictionary<ContractLineId, Reading<ContractLine>> lines, DateOnly today) =>
    [
        .. links.Where(link => link.IsBilled && lines.TryGetValue(link.Line!.Value, out var reading)
            && (!reading.IsKnown || !reading.Value.IsBillable || reading.Value.Term.Last < today || reading.Value.Account != link.Account)),
    ];

    /// <summary>Tells where exactly one other line of the account fits.</summary>
    public IEnumerable<Finding> Successors(IEnumerable<Link> ended, IReadOnlyCollection<Contract> contracts, BillingOptions options, IReadOnlySet<ContractLineId> taken)
    {
        var byAccount = contracts.ToLookup(contract => contract.Account);
        foreach (var link in ended)
        {
            if (options.FindProduct(link.Product) is { } product && search.Fitting(byAccount[link.Account!.Value], product).Where(line => !taken.Contains(line.Id)).ToList() is [var line])
            {
                yield return Findings.SuccessorFits.About(
                    link.Line!.Value,
                    $"Line {link.Line} of {link.TenantName} is gone or bills no more; {line.ServiceName} ({line.Id}) on contract {line.ContractName} ({line.Contract}) of {link.AccountName} fits.");
            }
        }
    }

    // What an older version linked has no name to compare.
    private static bool Differs(string? then, string? now) => then is not null && now is not null && then != now;
}
