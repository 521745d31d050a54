using Integration.Core.Billing;
using Integration.Core.Mapping;

namespace Integration.Core.Reports;

/// <summary>Finds the use that no line bills.</summary>
internal static class UnmappedUsages
{
    public static Reading<IReadOnlyList<UnmappedUsage>> Of(ReportInput input)
    {
        if (input.Account is not null)
            return Reading.Known<IReadOnlyList<UnmappedUsage>>([]);

        var links = input.Links.ToLookup(link => link.Tenant);
        var reasons = input.Open
            .Where(finding => finding.Code.StartsWith("MAP", StringComparison.Ordinal))
            .ToLookup(finding => finding.Subject, finding => finding.Text);
        return input.Sweep.Then<UsageSweep, IReadOnlyList<UnmappedUsage>>(sweep =>
        [
            .. sweep.Tenants
                .SelectMany(usage => Of(input, usage, [.. links[usage.Tenant]], reasons[$"tenant:{usage.Tenant}"].FirstOrDefault()))
                .OrderBy(unmapped => unmapped.IsExcluded)
                .ThenByDescending(unmapped => unmapped.Counted.TryGet(out var count) ? count : int.MaxValue)
                .ThenBy(unmapped => unmapped.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(unmapped => unmapped.Tenant.Value, StringComparer.Ordinal),
        ]);
    }

    private static IEnumerable<UnmappedUsage> Of(ReportInput input, TenantUsage usage, Link[] links, string? found)
    {
        var products = input.Options.Products.Select(product => product.Name).Where(product => !Array.Exists(links, link => link.Product == product)).ToList();
        foreach (var product in products)
            yield return Of(input, usage, product, link: null, found ?? "No link ties the tenant to an account.");

        foreach (var link in links)
        {
            if (link.ExcludedBecause is { } excluded)
                yield return Of(input, usage, link.Product, link, excluded);
            else if (link.Line is null)
                yield return Of(input, usage, link.Product, link, found ?? "The link has no contract line.");
        }
    }

    private static UnmappedUsage Of(ReportInput input, TenantUsage usage, string product, Link? link, string reason)
    {
        var price = PriceOf(input, usage.Tenant, product);
        var unmapped = new UnmappedUsage
        {
            Tenant = usage.Tenant,
            Name = usage.Name,
            Product = product,
            Account = link?.Account,
            AccountName = link?.AccountName,
            IsExcluded = link?.ExcludedBecause is not null,
            Reason = reason,
            Users = usage.Users,
            Devices = usage.Devices,
            SourceMark = SourceFigures.Mark(input, usage.Tenant),
            Counts = PolicyOf(input, product, link).Counts,
            MonthlyCost = Reading.Unknown<decimal>("the price list has no monthly entry for the tenant"),
        };
        return price is null ? unmapped : unmapped with
        {
            MonthlyCost = unmapped.Counted.Then(count => count * price.UnitCost),
            Currency = unmapped.Counted.IsKnown ? price.Currency : null,
        };
    }

    private static BillingPolicy PolicyOf(ReportInput input, string product, Link? link) =>
        link?.Policy ?? input.Options.Products.FirstOrDefault(billed => billed.Name == product)?.Policy ?? input.Options.DefaultPolicy;

    private static PriceListEntry? PriceOf(ReportInput input, TenantId tenant, string product)
    {
        var monthly = input.Options.PriceList
            .Where(entry => entry.PeriodMonths == 1 && (entry.Product.Length == 0 || entry.Product == product))
            .ToList();
        var own = monthly.Where(entry => entry.Tenant == tenant.Value).ToList();
        var fitting = own.Count > 0 ? own : monthly.FindAll(entry => entry.Tenant is null);
        return fitting.Count == 1 ? fitting[0] : null;
    }
}
