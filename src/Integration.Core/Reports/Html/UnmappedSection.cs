namespace Integration.Core.Reports;

/// <summary>Use that no line bills.</summary>
internal static class UnmappedSection
{
    public const string Anchor = "unmapped";

    public static void Write(Markup page, BillingReport report)
    {
        if (report.Customers.Count == 1 && report.Unmapped is { IsKnown: true, Value.Count: 0 })
            return;

        page.Add($"<section><h2 id=\"{Anchor}\">Usage that no line bills</h2>");
        if (!report.Unmapped.TryGet(out var unmapped))
            page.Add($"<p><em>unknown</em> {report.Unmapped.Reason}</p>");
        else if (unmapped.Count == 0)
            page.Add($"<p>Every tenant with users or devices is billed by a line.</p>");
        else
            WriteTable(page, unmapped);

        page.Add($"</section>");
    }

    private static void WriteTable(Markup page, IReadOnlyList<UnmappedUsage> unmapped)
    {
        page.Add($"<p>Revenue at risk; the cost is the MSP&#39;s own, of what the product counts, by the price list. Users and devices are those of when the report was made, because tenants without a line are not observed.</p>");
        page.Add($"<div class=\"wide\"><table class=\"unmapped\" aria-labelledby=\"{Anchor}\"><thead><tr><th scope=\"col\">Tenant<th scope=\"col\">Why");
        page.Add($"<th scope=\"col\" class=\"n\">Users<th scope=\"col\" class=\"n\">Devices<th scope=\"col\" class=\"n\">Source&#39;s mark<th scope=\"col\" class=\"n\">Cost a month</tr></thead><tbody>");
        foreach (var tenant in unmapped)
        {
            page.Add($"<tr><th scope=\"row\">{new Name(tenant.Name)} <small>{tenant.Product}</small>");
            page.Add($"<td>{tenant.Reason}");
            if (tenant.AccountName is { } account)
                page.Add($" <small>Account {new Name(account)}</small>");

            Cell(page, tenant.Users, users => new Quantity(users).ToString(page.Culture));
            Cell(page, tenant.Devices, devices => new Quantity(devices).ToString(page.Culture));
            Cell(page, tenant.SourceMark, mark => new Quantity(mark).ToString(page.Culture));
            Cell(page, tenant.MonthlyCost, _ => new Money(tenant.MonthlyCost, tenant.Currency).ToString(page.Culture));
            page.Add($"</tr>");
        }

        page.Add($"</tbody></table></div>");
        SayWhy(page, "Users", unmapped.Select(tenant => tenant.Users));
        SayWhy(page, "Devices", unmapped.Select(tenant => tenant.Devices));
        SayWhy(page, "Source's mark", unmapped.Select(tenant => tenant.SourceMark));
        SayWhy(page, "Cost a month", unmapped.Select(tenant => tenant.MonthlyCost));
    }

    private static void Cell<T>(Markup page, Reading<T> reading, Func<T, string> written)
    {
        if (reading.TryGet(out var known))
            page.Add($"<td class=\"n\">{written(known)}");
        else
            page.Add($"<td class=\"n\"><em>unknown</em>");
    }

    // Most tenants have the same reason, which would hide what differs if each row said it.
    private static void SayWhy<T>(Markup page, string column, IEnumerable<Reading<T>> readings)
    {
        foreach (var (reason, count) in readings.Where(reading => !reading.IsKnown).CountBy(reading => reading.Reason!))
        {
            page.Add($"<p class=\"fix\">{column} unknown for {new Quantity(count)}: {reason}</p>");
        }
    }
}
