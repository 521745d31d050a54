namespace Integration.Core.Reports;

/// <summary>Findings of the whole report, those of one code together. Of those that are told once more further down, with their line or tenant, a few stand here.</summary>
internal static class FindingSection
{
    private const int Told = 10;

    public static void Write(Markup page, BillingReport report)
    {
        page.Add($"<section><h2>To know and to do</h2>");
        if (report.Findings.Count == 0)
            page.Add($"<p>Nothing was found that needs a person.</p>");

        var ofLines = report.Customers.SelectMany(customer => customer.Lines).SelectMany(line => line.Findings).ToHashSet();
        var ofTenants = report.Unmapped.IsKnown ? report.Unmapped.Value.Select(tenant => $"tenant:{tenant.Tenant}").ToHashSet() : [];
        foreach (var kind in report.Findings.GroupBy(finding => (finding.Severity, finding.Code)))
        {
            var again = kind.Where(finding => ofLines.Contains(finding) || ofTenants.Contains(finding.Subject)).ToList();
            var own = kind.Except(again).ToList();
            WriteKind(page, [.. own, .. again.Take(Math.Max(0, Told - own.Count))], again.Count - Math.Max(0, Told - own.Count));
        }

        page.Add($"</section>");
    }

    public static void WriteOfLine(Markup page, IReadOnlyList<Finding> findings)
    {
        foreach (var kind in findings.GroupBy(finding => (finding.Severity, finding.Code)))
        {
            WriteKind(page, [.. kind], more: 0);
        }
    }

    private static void WriteKind(Markup page, List<Finding> findings, int more)
    {
        var first = findings[0];
        page.Add($"<div class=\"finding {ClassOf(first.Severity)}\"><p><strong>{WordOf(first.Severity)}</strong> {first.Code}");
        if (first.FollowsFrom is { } cause)
            page.Add($", follows from {cause}");

        page.Add($"</p><ul>");
        foreach (var finding in findings)
        {
            page.Add($"<li>{finding.Text}");
            if (finding.Evidence is { } evidence)
                page.Add($" <small>{evidence}</small>");

            page.Add($"</li>");
        }

        if (more > 0)
            page.Add($"<li>and {new Quantity(more)} more, told below</li>");

        page.Add($"</ul>");
        if (first.Fix is { } fix)
            page.Add($"<p class=\"fix\">{fix}</p>");

        page.Add($"</div>");
    }

    private static string ClassOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Blocking => "blocking",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };

    private static string WordOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Blocking => "Blocking",
        FindingSeverity.Warning => "Warning",
        _ => "Info",
    };
}
