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
                .Select(tenant => new LinkPreflight
                {
                    Tenant = tenant.Id,
                    TenantName = tenant.Name,
                    Link = byTenant[tenant.Id].FirstOrDefault(),
                    Findings = accounts.Find(tenant.Id) is { HeldBecause: { } reason } found
                        ? [(found.AreSeveral ? kinds.Several : kinds.None).About(tenant.Id, $"{tenant.Name} gets no {kinds.What}. {reason}")]
                        : [],
                })
                .OrderByDescending(link => link.Worst).ThenBy(link => link.TenantName, StringComparer.Ordinal),
        ];
    }
}
