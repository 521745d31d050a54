using Integration.Core.Journal;
using Integration.Core.Mapping;

namespace Integration.Core.Billing;

/// <summary>Plans a line's unit cost from the entitlement or the user's price list. What is missing or does not fit blocks the cost, never the units.</summary>
internal static class UnitCosts
{
    public static (UnitCostChange? Change, IReadOnlyList<Finding> Findings) Plan(LineInput input)
    {
        var line = input.Line;
        if (line.UnitCost is not { } present)
            return (null, [Findings.CostHidden.About(line.Id, "The line's unit cost reads as nothing; it is not written.")]);

        if (input.Policy.UnitCost == UnitCostSource.None)
            return (null, []);

        if (input.CostInDoubt is { } open)
            return (null, [JournalFindings.Of(open)!]);

        var costs = new HashSet<Cost>();
        foreach (var link in input.Links)
        {
            var (cost, problem) = input.Policy.UnitCost == UnitCostSource.PriceList ? Listed(input, link) : Entitled(input, link);
            if (cost is null)
                return (null, [problem!]);

            costs.Add(cost with { Amount = Math.Round(cost.Amount, input.Plan.Options.UnitCostDigits, MidpointRounding.AwayFromZero) });
        }

        if (costs.Count > 1)
            return (null, [Findings.CostsDiffer.About(line.Id, $"The tenants' unit costs are {string.Join(" and ", costs.Select(cost => cost.Amount))}.")]);

        var wanted = costs.Single();
        if (Misfit(wanted, line) is { } misfit)
            return (null, [misfit]);

        return wanted.Amount == present ? (null, []) : (Change(input, present, wanted), []);
    }

    private static (Cost? Cost, Finding? Problem) Listed(LineInput input, Link link)
    {
        var options = input.Plan.Options;
        var entries = options.PriceList.Where(entry => entry.Product.Length == 0 || entry.Product == link.Product).ToList();
        var own = entries.Where(entry => entry.Tenant == link.Tenant.Value).ToList();
        var fitting = own.Count > 0 ? own : entries.Where(entry => entry.Tenant is null).ToList();
        var chosen = fitting.Find(entry => entry.PeriodMonths == input.Line.PeriodMonths) ?? fitting.FirstOrDefault();
        return chosen is null
            ? (null, Findings.PriceMissing.About(input.Line.Id, $"The price list has no entry for {link.TenantName}."))
            : (new Cost(chosen.UnitCost, chosen.Currency, chosen.PeriodMonths, "price list"), null);
    }

    private static (Cost? Cost, Finding? Problem) Entitled(LineInput input, Link link)
    {
        var entitlement = input.Plan.Options.Entitlement;
        if (entitlement.Currency is not { } currency || entitlement.MinorUnitDigits is not { } digits)
            return (null, Findings.EntitlementUnset.About("connection:source", "The entitlement options have no currency or no minor unit."));

        if (input.Plan.OfSeveralProducts.Contains(link.Tenant))
        {
            return (null, Findings.EntitlementOfSeveral.About(
                input.Line.Id, $"The entitlement of {link.TenantName} has one price, and several of its products are billed."));
        }

        if (input.Plan.Tenants[link.Key].EntitlementPrice is not { } price)
            return (null, Findings.PriceMissing.About(input.Line.Id, $"The entitlement of {link.TenantName} has no price."));

        decimal amount = price;
        for (; digits > 0; digits--)
            amount /= 10;

        return (new Cost(amount, currency, 1, "entitlement"), null);
    }

    private static Finding? Misfit(Cost cost, ContractLine line)
    {
        if (line.Currency is null || !string.Equals(line.Currency, cost.Currency, StringComparison.OrdinalIgnoreCase))
            return Findings.CurrencyDiffers.About(line.Id, $"The unit cost is in {cost.Currency}, the line in {line.Currency ?? "an unknown currency"}.");

        return cost.PeriodMonths == line.PeriodMonths ? null : Findings.CostPeriodDiffers.About(
            line.Id, $"The unit cost is for a period of {Months(cost.PeriodMonths)}; the service bills {Months(line.PeriodMonths)}.");
    }

    private static UnitCostChange Change(LineInput input, decimal present, Cost wanted) => new()
    {
        Contract = input.Line.Contract,
        Line = input.Line.Id,
        Tenants = [.. input.Links.Select(link => link.Tenant)],
        From = present,
        To = wanted.Amount,
        Currency = input.Line.Currency!,
        Reason = $"The {wanted.Source} gives a unit cost of {wanted.Amount} {wanted.Currency}.",
        Evidence = $"The line's unit cost is {present} {input.Line.Currency}.",
    };

    private sealed record Cost(decimal Amount, string Currency, int PeriodMonths, string Source);

    private static string Months(int months) => months == 1 ? "one month" : $"{months} months";
}
