namespace Integration.Core.Mapping;

/// <summary>Adds the domains that the settings name to the tenants.</summary>
internal static class TenantDomains
{
    public static IEnumerable<Tenant> Add(IReadOnlyCollection<Tenant> tenants, MappingOptions options)
    {
        if (options.TenantDomains.Count == 0)
            return tenants;

        var domains = new Dictionary<string, string>(options.TenantDomains, StringComparer.OrdinalIgnoreCase);
        var named = tenants.CountBy(tenant => tenant.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        return tenants.Select(tenant => Find(tenant) is { } text ? tenant with { Domains = [.. tenant.Domains, .. WebDomain.All(text)] } : tenant);

        string? Find(Tenant tenant) => domains.GetValueOrDefault(tenant.Id.Value) ?? (named[tenant.Name] == 1 ? domains.GetValueOrDefault(tenant.Name) : null);
    }
}
