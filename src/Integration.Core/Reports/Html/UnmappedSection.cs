namespace Integration.Core.Reports;

/// <summary>Use that no line bills.</summary>
internal static class UnmappedSection
{
    public static void Write(Markup page, BillingReport report)
    {
        if (report.Customers.Count == 1 && report.Unmapped is { IsKnown: true, Value.Count: 0 })
            return;

        page.Add($"<section><h2 id=\"unmapped\">Usage that no line bills</h2>");
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
        page.Add($"<p>Revenue at risk. Users and devices are those of when the report was made, because tenants without a line are not observed.</p>");
        page.Add($"<div class=\"wide\"><table class=\"unmapped\" aria-labelledby=\"unmapped\"><thead><tr><th scope=\"col\">Tenant<th scope=\"col\">Why");
        page.Add($"<th scope=\"col\" class=\"n\">Users<th scope=\"col\" class=\"n\">Devices<th scope=\"col\" class=\"n\">Source&#39;s mark<th scope=\"col\" class=\"n\">Cost a month</tr></thead><tbody>");
        foreach (var tenant in unmapped)
        {
            page.Add($"<tr><th scope=\"row\">{new Name(tenant.Name)}");
            if (tenant.Product is { } product)
                page.Add($" <small>{product}</small>");

            page.Add($"<td>{tenant.Reason}");
            if (tenant.AccountName is { } account)
                page.Add($" <small>Account {new Name(account)}</small>");

            page.Add($"<td class=\"n\">{tenant.Users}<td class=\"n\">{tenant.Devices}<td class=\"n\">{tenant.SourceMark}<td class=\"n\">{new Money(tenant.MonthlyCost, tenant.Currency)}</tr>");
        }

        page.Add($"</tbody></table></div>");
    }
}
