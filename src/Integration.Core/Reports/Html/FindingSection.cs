namespace Integration.Core.Reports;

/// <summary>Findings, those of one code together.</summary>
internal static class FindingSection
{
    private const int Told = 10;

    /// <summary>Writes those of the whole report. Of the ones that are told once more further down, with their line or tenant, a few stand here; none when there is but one customer.</summary>
    public static void Write(Markup page, BillingReport report)
    {
        var places = PlacesOf(report);
        var kinds = report.Findings.GroupBy(finding => (finding.Severity, finding.Code, finding.FollowsFrom)).Select(kind => ToTell(kind, report, places)).Where(kind => kind.Findings.Count > 0).ToList();
        if (kinds.Count == 0 && report.Findings.Count > 0)
            return;

        page.Add($"<section><h2>To know and to do</h2>");
        if (kinds.Count == 0)
            page.Add($"<p>Nothing was found that needs a person.</p>");

        foreach (var (findings, more) in kinds)
        {
            WriteKind(page, findings, more, places);
        }

        page.Add($"</section>");
    }

    public static void WriteOfLine(Markup page, IReadOnlyList<Finding> findings)
    {
        foreach (var kind in findings.GroupBy(finding => (finding.Severity, finding.Code, finding.FollowsFrom)))
        {
            WriteKind(page, [.. kind], more: 0, places: []);
        }
    }

    private static (List<Finding> Findings, int More) ToTell(IEnumerable<Finding> kind, BillingReport report, Dictionary<string, Place> places)
    {
        var again = kind.Where(finding => places.ContainsKey(finding.Subject)).ToList();
        var own = kind.Except(again).ToList();
        var few = report.Customers.Count == 1 ? 0 : Math.Clamp(Told - own.Count, 0, again.Count);
        return ([.. own, .. again.Take(few)], again.Count - few);
    }

    private static Dictionary<string, Place> PlacesOf(BillingReport report)
    {
        var places = new Dictionary<string, Place>();
        for (var i = 0; i < report.Customers.Count; i++)
        {
            foreach (var finding in report.Customers[i].Lines.SelectMany(line => line.Findings))
            {
                places.TryAdd(finding.Subject, new Place(report.Customers[i].AccountName, $"c{i}"));
            }
        }

        foreach (var tenant in report.Unmapped.IsKnown ? report.Unmapped.Value : [])
        {
            places.TryAdd($"tenant:{tenant.Tenant}", new Place(tenant.Name, UnmappedSection.Anchor));
        }

        return places;
    }

    private static void WriteKind(Markup page, List<Finding> findings, int more, Dictionary<string, Place> places)
    {
        var first = findings[0];
        page.Add($"<div class=\"finding {ClassOf(first.Severity)}\"><p><strong>{WordOf(first.Severity)}</strong> {first.Code}");
        if (first.FollowsFrom is { } cause)
            page.Add($", follows from {cause}");

        page.Add($"</p><ul>");
        foreach (var finding in findings)
        {
            page.Add($"<li>");
            if (places.TryGetValue(finding.Subject, out var place) && !finding.Text.Contains(place.Name, StringComparison.Ordinal))
                page.Add($"<a href=\"#{place.Anchor}\">{new Name(place.Name)}</a>: ");

            page.Add($"{finding.Text}");
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

    private readonly record struct Place(string Name, string Anchor);
}
