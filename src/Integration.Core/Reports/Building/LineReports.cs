using Integration.Core.Mapping;

namespace Integration.Core.Reports;

/// <summary>Builds the month of one line.</summary>
internal static class LineReports
{
    public static LineReport Of(ReportInput input, IReadOnlyList<Link> links)
    {
        var id = links[0].Line!.Value;
        var month = new MarkedMonth(input, links);
        var prices = LinePrices.Of(input, month);
        var amounts = LineAmounts.Of(month, prices);
        var unbilled = UnbilledUse.Of(month, prices);
        var report = new LineReport
        {
            Line = id,
            Contract = month.Line.IsKnown ? month.Line.Value.Contract : links[0].Contract,
            Product = links[0].Product,
            ContractName = Name(month.Line.Then(line => line.ContractName), links[0].ContractName),
            ServiceName = Name(month.Line.Then(line => line.ServiceName), links[0].ServiceName),
            TimeZone = month.Policy.TimeZone,
            Tenants = [.. links.Select((link, index) => Tenant(input, month, link, index))],
            Days = [.. Days(input, month)],
            BillableUnits = month.Billable(month.Until),
            UnitsAtStart = month.UnitsAtStart,
            UnitsAtEnd = month.UnitsAtEnd,
            Writes = input.WritesOf(id),
            PeriodMonths = prices.PeriodMonths,
            UnitCost = prices.UnitCost,
            UnitPrice = prices.UnitPrice,
            Currency = prices.Currency,
            PricesSeenAt = prices.SeenAt,
            PricesAreOfTheMonth = prices.AreOfTheMonth,
            Cost = amounts.Cost,
            Price = amounts.Price,
            Margin = amounts.Margin,
            Unbilled = unbilled.Price,
            UnbilledUnits = unbilled.Units,
            Posted = input.PostedOf(id),
            Findings = [],
        };
        return report with { Findings = [.. LineFindings.Of(input, month, report).OrderByDescending(finding => finding.Severity)] };
    }

    private static IEnumerable<LineDay> Days(ReportInput input, MarkedMonth month)
    {
        for (var day = input.Month.First; day <= month.Until; day = day.AddDays(1))
            yield return new LineDay(day, month.Count(day), month.Mark(day), month.Billable(day), month.Units(day));
    }

    private static TenantReport Tenant(ReportInput input, MarkedMonth month, Link link, int index)
    {
        var mark = month.Mark(index, month.Until);
        return new TenantReport
        {
            Tenant = link.Tenant,
            Name = link.TenantName,
            Counts = link.Policy.Counts,
            Window = link.Policy.Window,
            Mark = mark.Then(reached => reached.Count),
            MarkAt = mark.Then(reached => reached.At),
            Excluded = link.Policy.Excluded,
            IncompleteBecause = Gap(input, month, link),
            SourceMark = SourceFigures.Mark(input, link.Tenant),
            Estimate = SourceFigures.Estimate(input, link.Tenant),
        };
    }

    private static string? Gap(ReportInput input, MarkedMonth month, Link link)
    {
        if (month.Until < input.Month.First)
            return null;

        var reading = month.Window(month.Until);
        if (!reading.TryGet(out var window))
            return reading.Reason;

        if (!input.Coverage.TryGetValue(link.Tenant, out var coverage))
            return "the tenant was not observed";

        if (coverage.From > ZonedDay.StartOf(window.First, month.Policy.Zone))
            return $"it was observed without a gap only from {coverage.From:u} on";

        var end = ZonedDay.StartOf(month.Until.AddDays(1), month.Policy.Zone);
        return month.Today > month.Until && coverage.Until < end ? $"it was last observed at {coverage.Until:u}" : null;
    }

    // A line that cannot be read still has the name under which it was linked.
    private static Reading<string> Name(Reading<string> read, string? linked) => read.IsKnown || linked is null ? read : Reading.Known(linked);
}
