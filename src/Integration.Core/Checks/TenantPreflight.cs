using Integration.Core.Mapping;
using Integration.Core.Ticketing;

namespace Integration.Core.Checks;

/// <summary>Tells, for a job that needs an account and no contract, whose account is missing or not clear.</summary>
internal static class TenantPreflight
{
    public static IReadOnlyList<LinkPreflight> Check(
        TenantSweep sweep, IReadOnlyList<Link> links, (FindingKind None, FindingKind Several, string What) kinds)
    {
        var accounts = new TenantAccounts(links);
        var byTenant = links.ToLookup(link => link.Tenant);
        return
        [
            .. sweep.Tenants
                .Select(tenant => (Tenant: tenant, Account: accounts.Find(tenant.Id)))
                .Select(found => new LinkPreflight
                {
                    Tenant = found.Tenant.Id,
                    TenantName = found.Tenant.Name,
                    Link = byTenant[found.Tenant.Id].FirstOrDefault(),
                    IsBlocked = found.Account.HeldBecause is not null,
                    Findings = found.Account.HeldBecause is { } reason
                        ? [(found.Account.AreSeveral ? kinds.Several : kinds.None).About(found.Tenant.Id, $"{found.Tenant.Name} gets no {kinds.What}. {reason}")]
                        : [],
                })
                .OrderByDescending(link => link.Worst).ThenBy(link => link.TenantName, StringComparer.Ordinal),
        ];
    }
}
