using Integration.Core.Billing;

namespace Integration.Core.Reports;

/// <summary>The tenants of a line, and what the source itself says of them.</summary>
internal static class TenantTable
{
    public static void Write(Markup page, IReadOnlyList<TenantReport> tenants, ZonedTime time)
    {
        page.Add($"<div class=\"wide\"><table class=\"counted\"><caption>Counted</caption><thead><tr><th scope=\"col\">Tenant");
        page.Add($"<th scope=\"col\" class=\"n\">Mark<th scope=\"col\">Reached, {time.Name}<th scope=\"col\" class=\"n\">Excluded<th scope=\"col\" class=\"n\">Source&#39;s mark");
        page.Add($"<th scope=\"col\" class=\"n\">Source&#39;s estimate</tr></thead><tbody>");
        foreach (var tenant in tenants)
        {
            page.Add($"<tr><th scope=\"row\">{new Name(tenant.Name)} <small>{WordOf(tenant.Counts)}</small>");
            if (tenant.IncompleteBecause is { } because)
                page.Add($" <small class=\"but\">May be too low: {because}</small>");

            page.Add($"<td class=\"n\">{tenant.Mark}<td>{Instant(tenant.MarkAt, time)}<td class=\"n\">{new Quantity(tenant.Excluded)}<td class=\"n\">{tenant.SourceMark}");
            if (tenant.SourceMarkAbove is { } above and not 0)
                page.Add($" <small class=\"but\">differs by {new Quantity(above)}</small>");

            page.Add($"<td class=\"n\">");
            WriteEstimate(page, tenant.Estimate);
            page.Add($"</tr>");
        }

        page.Add($"</tbody></table></div>");
    }

    private static void WriteEstimate(Markup page, Reading<SourceEstimate> reading)
    {
        if (!reading.TryGet(out var estimate))
            page.Add($"<em>unknown</em> <small>{reading.Reason}</small>");
        else if (estimate.Amount.IsKnown)
            page.Add($"{new Money(estimate.Amount, estimate.Currency)}");
        else
            page.Add($"{new Quantity(estimate.Raw)} <small>unit unknown</small>");
    }

    private static Reading<string> Instant(Reading<DateTimeOffset> at, ZonedTime time) =>
        at.TryGet(out var known) ? Reading.Known(time.Of(known)) : Reading.Unknown<string>(at.Reason!);

    private static string WordOf(UsageCount counts) => counts switch
    {
        UsageCount.Users => "users",
        UsageCount.Devices => "devices",
        _ => "the greater of users and devices",
    };
}
