using System.Globalization;
using Integration.Core.Mapping;

namespace Integration.Core.Billing;

/// <summary>What a line's contract, service and periods are about to bring.</summary>
internal static class LineTerms
{
    public static IEnumerable<Finding> Of(LinkInput input, ContractLine line, IReadOnlyList<Link> links)
    {
        var (today, who) = (ZonedDay.Of(input.Plan.Now, links[0].Policy.Zone), Names(links));
        if (!line.Term.Contains(today))
            yield return Findings.OutsideContract.About(line.Id, $"The contract {line.ContractName} of {who} runs {line.Term}.");
        else if (line.Term.Last < today.AddDays((int)input.ContractEndWarning.TotalDays))
            yield return Findings.ContractEndsSoon.About(line.Id, string.Create(CultureInfo.InvariantCulture, $"The contract {line.ContractName} of {who} ends on {line.Term.Last:yyyy-MM-dd}."));

        var products = links.Select(link => input.Plan.Options.FindProduct(link.Product)).OfType<BillingProduct>().Distinct().ToList();
        if (products.Exists(product => !product.ServiceNames.Any(name => NameKey.StartsWith(line.ServiceName, name))))
        {
            yield return Findings.ServiceOfAnotherProduct.About(
                line.Id, $"The line of {who} bills {line.ServiceName}.", $"The product's services begin with {string.Join(" or ", products.SelectMany(product => product.ServiceNames))}.");
        }
    }

    public static IEnumerable<Finding> OfPeriods(LinkInput input, ContractLine line, UnitSchedule schedule, IReadOnlyList<Link> links)
    {
        var (today, who) = (ZonedDay.Of(input.Plan.Now, links[0].Policy.Zone), Names(links));
        if (schedule.On(today).TryGet(out var row) && row.IsPosted)
        {
            yield return Findings.PeriodPosted.About(
                line.Id, $"The period of {who} that runs today is posted already.", $"Units row {row.Days}.");
        }

        var due = today.AddDays(-(int)input.PostingDelay.TotalDays);
        var waiting = schedule.Rows.Where(past => !past.IsPosted && past.Days.Last < due && past.Days.Last < today).ToList();
        if (waiting.Count > 0)
        {
            yield return Findings.PostingPending.About(
                line.Id, $"Units of {who} up to {waiting[^1].Days.Last:yyyy-MM-dd} are not approved and posted.",
                $"Units rows {string.Join(", ", waiting.Select(past => past.Days))}.");
        }
    }

    private static string Names(IEnumerable<Link> links) => string.Join(" and ", links.Select(link => link.TenantName));
}
