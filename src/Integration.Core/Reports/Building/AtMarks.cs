namespace Integration.Core.Reports;

/// <summary>What a line's marks come to at its unit cost: the figure that the source's vendor bills, without our exclusions and minimum.</summary>
internal static class AtMarks
{
    /// <summary>By how much the vendor's figure for one tenant may differ because it is rounded.</summary>
    public const decimal Rounding = 0.01m;

    public static Reading<decimal> AtMark(this LineReport line) => line.PeriodMonths is { IsKnown: true, Value: 1 }
        ? line.Tenants.Aggregate(Reading.Known(0), (sum, tenant) => sum.With(tenant.Mark, (before, mark) => before + mark)).With(line.UnitCost, (marks, each) => marks * each)
        : Reading.Unknown<decimal>("the line is not billed by the month");
}
