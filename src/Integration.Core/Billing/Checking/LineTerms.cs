using System.Globalization;
using Integration.Core.Mapping;

namespace Integration.Core.Billing;

/// <summary>What a line's contract, service and periods are about to bring.</summary>
internal static class LineTerms
{
    public static IEnumerable<Finding> Of(LinkInput input, ContractLine line, string who)
    {
        var today = DateOnly.FromDateTime(input.Plan.Now.UtcDateTime);
        if (!line.Term.Contains(today))
            yield return Findings.OutsideContract.About(line.Id, $"The contract {line.ContractName} of {who} runs {line.Term}.");
        else if (line.Term.Last < today.AddDays((int)input.ContractEndWarning.TotalDays))
            yield return Findings.ContractEndsSoon.About(line.Id, string.Create(CultureInfo.InvariantCulture, $"The contract {line.ContractName} of {who} ends on {line.Term.Last:yyyy-MM-dd}."));

        if (!input.Plan.Options.ServiceNames.Any(name => NameKey.StartsWith(line.ServiceName, name)))
        {
            yield return Findings.ServiceOfAnotherProduct.About(
                line.Id, $"The line of {who} bills {line.ServiceName}.", $"The product's services begin with {string.Join(" or ", input.Plan.Options.ServiceNames)}.");
        }
    }

    public static IEnumerable<Finding> OfPeriods(LinkInput input, ContractLine line, UnitSchedule schedule, string who)
    {
        var today = DateOnly.FromDateTime(input.Plan.Now.UtcDateTime);
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
}
