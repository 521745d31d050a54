namespace Integration.Core.Reports;

/// <summary>A contract line: its figures, its month as a chart, and what they rest on.</summary>
internal static class LineSection
{
    public static void Write(Markup page, BillingReport report, LineReport line, string id)
    {
        var time = new ZonedTime(line.TimeZone);
        page.Add($"<section class=\"line\"><h3>{new Name(line.Product)} <small>line {line.Line.Value}</small></h3>");
        WriteAmounts(page, line);
        FindingSection.WriteOfLine(page, line.Findings);
        LineChart.Write(page, report, line, id);
        WriteFacts(page, line, time);
        TenantTable.Write(page, line.Tenants, time);
        WriteTable.Write(page, line, time);
        PostedTable.Write(page, line);
        page.Add($"</section>");
    }

    private static void WriteAmounts(Markup page, LineReport line)
    {
        page.Add($"<dl class=\"tiles\"><div><dt>Price</dt><dd>{Money.Of(line.Price, line.Currency)}</dd></div><div><dt>Cost</dt><dd>{Money.Of(line.Cost, line.Currency)}</dd></div>");
        page.Add($"<div><dt>Margin</dt><dd class=\"{TotalTiles.ClassOf(line.Margin)}\">{Money.Of(line.Margin, line.Currency)}</dd></div>");
        page.Add($"<div><dt>Not billed</dt><dd>{Money.Of(line.Unbilled, line.Currency)}");
        if (line.UnbilledUnits is { IsKnown: true, Value: not 0 })
            page.Add($" <small>{line.UnbilledUnits} units for a whole period</small>");

        page.Add($"</dd></div></dl>");
    }

    private static void WriteFacts(Markup page, LineReport line, ZonedTime time)
    {
        page.Add($"<dl class=\"facts\"><div><dt>Contract</dt><dd>{line.ContractName}");
        if (line.Contract is { } contract)
            page.Add($" <small>{contract.Value}</small>");

        page.Add($"</dd></div><div><dt>Service</dt><dd>{line.ServiceName}</dd></div>");
        page.Add($"<div><dt>Units, first and last day</dt><dd>{line.UnitsAtStart} → {line.UnitsAtEnd}</dd></div>");
        page.Add($"<div><dt>Units the mark asks for</dt><dd>{line.BillableUnits}</dd></div>");
        page.Add($"<div><dt>Billing period, months</dt><dd>{line.PeriodMonths}</dd></div>");
        page.Add($"<div><dt>Unit price and unit cost</dt><dd>{Money.Of(line.UnitPrice, line.Currency)}, {Money.Of(line.UnitCost, line.Currency)}");
        if (line.PricesSeenAt is { } seen)
            page.Add($" <small>as of {time.Of(seen)} {time.Name}{(line.PricesAreOfTheMonth ? "" : ", not of this month")}</small>");

        page.Add($"</dd></div></dl>");
    }
}
