namespace Integration.Core.Reports;

/// <summary>What a person should know that is about no single line.</summary>
internal static class ReportFindings
{
    public static IEnumerable<Finding> Of(ReportInput input, IReadOnlyList<LineReport> lines, Reading<IReadOnlyList<UnmappedUsage>> unmapped)
    {
        if (!unmapped.TryGet(out var tenants))
            yield return Findings.FiguresUnknown.About("connection:source", $"The source's tenants could not be listed: {unmapped.Reason}.");

        // What a person excluded is meant to be unbilled.
        foreach (var tenant in tenants?.Where(tenant => !tenant.IsExcluded && IsUsed(tenant)) ?? [])
            yield return Findings.UsageUnmapped.About(tenant.Tenant, $"{Count(tenant)} of {tenant.Name} are billed on no line: {tenant.Reason}");

        if (input.Sweep is { IsKnown: true, Value.IncompleteBecause: { } reason })
            yield return Findings.SweepIncomplete.About("connection:source", $"Some tenants may be missing: {reason}.");

        if (input.Account is null && !input.Invoices.IsKnown)
            yield return Findings.FiguresUnknown.About("connection:source-invoices", $"The source's invoices could not be read: {input.Invoices.Reason}.");

        var unread = lines.Where(line => !line.Posted.IsKnown).ToList();
        if (unread.Count > 0)
        {
            yield return Findings.FiguresUnknown.About(
                "connection:target", $"What is posted could not be read for {unread.Count} of {lines.Count} lines: {unread[0].Posted.Reason}.");
        }
    }

    private static bool IsUsed(UnmappedUsage tenant) => tenant is not { Users: { IsKnown: true, Value: 0 }, Devices: { IsKnown: true, Value: 0 } };

    private static string Count(UnmappedUsage tenant) => $"{Figure(tenant.Users)} users and {Figure(tenant.Devices)} devices";

    private static string Figure(Reading<int> count) => count.TryGet(out var value) ? $"{value}" : "an unknown number of";
}
