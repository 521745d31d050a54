using Integration.Core.Mapping;

namespace Integration.Core.Billing;

/// <summary>Compares the source's own mark of last month with ours, where the month was observed whole and users are counted.</summary>
internal static class LastMonth
{
    public static Finding? Compare(LineInput line, Link link)
    {
        var tenant = line.Plan.Tenants[link.Key];
        if (link.Policy.Counts != UsageCount.Users || tenant.LastMonthMark is not { } theirs)
            return null;

        var month = MarkWindows.Month(MarkWindows.Month(line.Today).First.AddDays(-1));
        if (!tenant.Marks.AreWhole(month, tenant.Coverage.Value, DateTimeOffset.MaxValue))
            return null;

        if (tenant.Marks.At(month, month.Last) is not { } ours || ours == theirs)
            return null;

        return Findings.LastMonthDiffers.About(
            link.Tenant,
            $"The source's mark of {month.First:yyyy-MM} is {theirs}, ours is {ours}.",
            $"Observed without a gap from {tenant.Coverage.Value.From:u}.");
    }
}
