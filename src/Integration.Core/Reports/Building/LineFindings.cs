using System.Globalization;
using Integration.Core.Billing;

namespace Integration.Core.Reports;

/// <summary>What a person should know about a line's month.</summary>
internal static class LineFindings
{
    // The target may round each of its items on its own.
    private const decimal RoundingPerItem = 0.01m;

    public static IEnumerable<Finding> Of(ReportInput input, MarkedMonth month, LineReport report)
    {
        if (!month.Line.IsKnown)
            yield return Findings.LineUnknown.About(report.Line, $"The line could not be read: {month.Line.Reason}.");
        else if (month.Term.Value is null)
            yield return Findings.OutsideContract.About(report.Line, $"The contract {month.Line.Value.ContractName} runs {month.Line.Value.Term}, and not in {Month(input)}.");

        Finding?[] others = [Unpriced(report, month), Loss(report), PostedDiffers(input, month, report), PostedNotAsked(input, month, report)];
        foreach (var finding in others.OfType<Finding>())
            yield return finding;

        foreach (var tenant in report.Tenants)
        {
            if (MarkDiffers(input, tenant) is { } mark)
                yield return mark;

            if (tenant.IncompleteBecause is { } reason)
                yield return Findings.MarkIncomplete.About(tenant.Tenant, $"The mark of {Month(input)} may be too low: {reason}.");
        }

        if (EstimateDiffers(input, report) is { } estimate)
            yield return estimate;
    }

    private static Finding? Unpriced(LineReport report, MarkedMonth month)
    {
        string[] reasons = [.. new[] { report.UnitCost.Reason, report.UnitPrice.Reason, report.Currency.Reason }.OfType<string>().Distinct()];
        return reasons.Length == 0 ? null : Findings.AmountsUnknown.About(report.Line, $"The line's amounts are not all known: {string.Join("; ", reasons)}.") with
        {
            FollowsFrom = month.Line.IsKnown ? null : Findings.LineUnknown.Code,
        };
    }

    private static Finding? Loss(LineReport report) => report.Margin.TryGet(out var margin) && margin < 0
        ? Findings.MarginNegative.About(report.Line, $"The line costs {Money(report.Cost.Value, report)} and earns {Money(report.Price.Value, report)}.")
        : null;

    // Only where the month is one billing period does what has its date in the month pay for the month.
    private static Finding? PostedDiffers(ReportInput input, MarkedMonth month, LineReport report)
    {
        if (!report.Posted.TryGet(out var posted) || posted.Count == 0 || !report.Price.TryGet(out var price) || !IsOnePeriod(input, month))
            return null;

        if (posted.Any(item => !item.Amount.IsKnown))
            return null;

        var amount = posted.Sum(item => item.Amount.Value);
        return Math.Abs(amount - price) <= RoundingPerItem * posted.Count ? null : Findings.PostedDiffers.About(
            report.Line,
            $"The target has posted {Money(amount, report)} for {Month(input)}; the line's units at its unit price come to {Money(price, report)}.",
            string.Join(' ', posted.Select(item => $"{item.Date:yyyy-MM-dd}: {Figure(item.Quantity)} at {Figure(item.Rate)}, {Figure(item.Amount)}.")));
    }

    private static Finding? PostedNotAsked(ReportInput input, MarkedMonth month, LineReport report)
    {
        if (month.IsBilledLater || month.Today <= input.Month.Last || !month.Schedule.TryGet(out var schedule) || !report.BillableUnits.TryGet(out var asked))
            return null;

        if (month.Term is not { IsKnown: true, Value: { } term } || !schedule.On(term.Last).TryGet(out var row) || !row.IsPosted || row.Units == asked)
            return null;

        return Findings.PostedNotMark.About(report.Line, $"{row.Units} units are posted at the end of {Month(input)}; the mark asks for {asked}.");
    }

    private static Finding? MarkDiffers(ReportInput input, TenantReport tenant)
    {
        return tenant.SourceMarkAbove is not (null or 0)
            ? Findings.SourceMarkDiffers.About(tenant.Tenant, $"The source's mark of {Month(input)} is {tenant.SourceMark.Value}, ours is {tenant.Mark.Value}.")
            : null;
    }

    // The source estimates a tenant, not its products.
    private static Finding? EstimateDiffers(ReportInput input, LineReport report)
    {
        if (!report.AtMark().TryGet(out var counted))
            return null;

        if (report.Tenants.Any(tenant => input.Billed[tenant.Tenant].Any(link => link.Product != report.Product)))
            return null;

        var estimates = report.Tenants.Select(tenant => tenant.Estimate).Where(estimate => estimate.IsKnown).Select(estimate => estimate.Value).ToList();
        if (estimates.Count < report.Tenants.Count || estimates.Exists(estimate => !estimate.Amount.IsKnown || !IsOf(report, estimate.Currency)))
            return null;

        var estimated = estimates.Sum(estimate => estimate.Amount.Value);
        return Math.Abs(estimated - counted) <= AtMarks.Rounding * estimates.Count ? null : Findings.EstimateDiffers.About(
            report.Line, $"The source estimates {Money(estimated, report)}; the mark so far at the line's unit cost comes to {Money(counted, report)}.");
    }

    private static bool IsOf(LineReport report, string? currency) =>
        report.Currency.TryGet(out var own) && string.Equals(own, currency, StringComparison.OrdinalIgnoreCase);

    private static bool IsOnePeriod(ReportInput input, MarkedMonth month) =>
        month.Line.TryGet(out var line) && BillingPeriods.Of(line).Containing(input.Month.First) == input.Month;

    private static string Month(ReportInput input) => input.Month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Money(decimal amount, LineReport report) => string.Create(
        CultureInfo.InvariantCulture, $"{amount:0.00} {(report.Currency.TryGet(out var currency) ? currency : "of an unknown currency")}");

    private static string Figure(Reading<decimal> figure) =>
        figure.TryGet(out var value) ? value.ToString("0.####", CultureInfo.InvariantCulture) : "unknown";
}
