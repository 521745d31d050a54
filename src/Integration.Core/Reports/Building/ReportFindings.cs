using System.Globalization;

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

        if (InvoicesDiffer(input, lines) is { } differ)
            yield return differ;

        var unread = lines.Where(line => !line.Posted.IsKnown).ToList();
        if (unread.Count > 0)
        {
            yield return Findings.FiguresUnknown.About(
                "connection:target", $"What is posted could not be read for {unread.Count} of {lines.Count} lines: {unread[0].Posted.Reason}.");
        }
    }

    // Only where every figure of the sum is known; a sum of some of them would always differ.
    private static Finding? InvoicesDiffer(ReportInput input, IReadOnlyList<LineReport> lines)
    {
        if (input.Account is not null || !input.Invoices.TryGet(out var invoices) || invoices.Count == 0 || lines.Count == 0)
            return null;

        var billed = invoices.Select(invoice => invoice.Amount).Aggregate(Reading.Known(0m), (sum, amount) => sum.With(amount, (before, more) => before + more));
        var counted = lines.Aggregate(Reading.Known(0m), (sum, line) => sum.With(line.AtMark(), (before, cost) => before + cost));
        string?[] currencies = [.. invoices.Select(invoice => invoice.Currency).Concat(lines.Select(line => line.Currency.TryGet(out var own) ? own : null)).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (currencies is not [{ } currency] || !billed.TryGet(out var theirs) || !counted.TryGet(out var ours))
            return null;

        // The vendor rounds what each tenant costs, and not the sum.
        if (Math.Abs(theirs - ours) <= AtMarks.Rounding * lines.Sum(line => line.Tenants.Count))
            return null;

        return Findings.InvoicesDiffer.About(
            "connection:source-invoices",
            string.Create(CultureInfo.InvariantCulture, $"The invoices come to {theirs:0.00} {currency}; the marks of the linked tenants at their unit costs come to {ours:0.00} {currency}."));
    }

    private static bool IsUsed(UnmappedUsage tenant) => tenant.Counted is not { IsKnown: true, Value: 0 };

    private static string Count(UnmappedUsage tenant) => $"{Figure(tenant.Users)} users and {Figure(tenant.Devices)} devices";

    private static string Figure(Reading<int> count) => count.TryGet(out var value) ? $"{value}" : "an unknown number of";
}
