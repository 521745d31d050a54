using System.Globalization;
using Integration.Core.Billing;

namespace Integration.Core.Mapping;

/// <summary>Reads the portal's mappings as rows, and compares them with links.</summary>
internal static class PortalRows
{
    // Ids alone: the portal keeps the names that were chosen, and what they name may be renamed since.
    public static MappingRow RowOf(PortalMapping mapping, string product, BillingPolicy policy) => new()
    {
        Tenant = mapping.Tenant.Value,
        Product = product,
        Account = mapping.Account.Value,
        Contract = mapping.Line is null ? null : mapping.Contract?.Value,
        Line = mapping.Line?.Value,
        NotBilled = policy.Counts == UsageCount.Users && mapping.NonBillableUsers is >= 0 and var number ? number.ToString(CultureInfo.InvariantCulture) : null,
    };

    public static IEnumerable<PortalComparison> Compare(IReadOnlyList<PortalMapping> portal, IEnumerable<Link> links, string product)
    {
        var ofTenants = links.Where(link => link.Product == product).ToDictionary(link => link.Tenant);
        foreach (var mapping in portal.DistinctBy(mapping => mapping.Tenant))
        {
            ofTenants.Remove(mapping.Tenant, out var link);
            List<string> differences = link is null ? [] : [.. Differences(mapping, link)];
            yield return new PortalComparison
            {
                Tenant = mapping.Tenant,
                TenantName = link?.TenantName ?? mapping.TenantName ?? mapping.Tenant.Value,
                Product = product,
                Agreement = link is null ? PortalAgreement.OnlyInPortal : differences.Count == 0 ? PortalAgreement.Same : PortalAgreement.Differs,
                Differences = differences,
                Portal = mapping,
                Link = link,
            };
        }

        foreach (var link in ofTenants.Values)
            yield return new PortalComparison { Tenant = link.Tenant, TenantName = link.TenantName, Product = product, Agreement = PortalAgreement.OnlyHere, Link = link };
    }

    private static IEnumerable<string> Differences(PortalMapping portal, Link link)
    {
        if (link.ExcludedBecause is { } reason)
            yield return $"The tenant is left out here: {reason}";

        if (link.Account is { } account && account != portal.Account)
            yield return $"The portal names account {Named(portal.AccountName, portal.Account)}, the link {Named(link.AccountName, account)}.";

        if (portal.Line is null && link.Line is not null)
            yield return $"The portal bills nothing, the link {Named(link.ServiceName, link.Line)}.";
        else if (portal.Line is not null && link.Line is null)
            yield return $"The portal bills {Line(portal)}, the link nothing.";
        else if (portal.Line != link.Line)
            yield return $"The portal bills {Line(portal)}, the link {Named(link.ServiceName, link.Line)} on {Named(link.ContractName, link.Contract)}.";

        // The portal subtracts users, which are not what another count counts.
        if (link.Policy.Counts == UsageCount.Users && (portal.NonBillableUsers ?? 0) != link.Policy.Excluded)
            yield return $"The portal leaves {portal.NonBillableUsers ?? 0} users unbilled, the link {link.Policy.Excluded}.";
    }

    private static string Line(PortalMapping portal) => $"{Named(portal.LineName, portal.Line)} on {Named(portal.ContractName, portal.Contract)}";

    private static string Named<T>(string? name, T id) => name is null ? $"{id}" : $"{name} ({id})";
}
