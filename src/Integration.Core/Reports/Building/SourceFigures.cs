using Integration.Core.Billing;

namespace Integration.Core.Reports;

/// <summary>The source's own figures, where it says them of the month.</summary>
internal static class SourceFigures
{
    public static Reading<int> Mark(ReportInput input, TenantId tenant)
    {
        if (!input.IsLast)
            return Reading.Unknown<int>("the source says its mark of last month only");

        return input.Sweep.Then(sweep => input.Swept.TryGetValue(tenant, out var found)
            ? found.LastMonthMark is { } mark ? Reading.Known(mark) : Reading.Unknown<int>("the source does not say its mark of last month")
            : Reading.Unknown<int>(sweep.IncompleteBecause ?? "the source no longer lists the tenant"));
    }

    public static Reading<SourceEstimate> Estimate(ReportInput input, TenantId tenant)
    {
        if (!input.IsPresent)
            return Reading.Unknown<SourceEstimate>("the source estimates its present month only");

        return input.Estimates.TryGetValue(tenant, out var estimate)
            ? estimate.Then(raw => Priced(raw, input.Options.Entitlement))
            : Reading.Unknown<SourceEstimate>("the source's estimate was not read");
    }

    private static SourceEstimate Priced(SourceEstimate estimate, EntitlementOptions options)
    {
        if (options.Currency is not { } currency || options.MinorUnitDigits is not { } digits)
            return estimate with { Amount = Reading.Unknown<decimal>("the entitlement options have no currency or no minor unit") };

        decimal amount = estimate.Raw;
        for (; digits > 0; digits--)
            amount /= 10;

        return estimate with { Amount = Reading.Known(amount), Currency = currency };
    }
}
