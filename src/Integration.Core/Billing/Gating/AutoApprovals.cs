using System.Globalization;

namespace Integration.Core.Billing;

/// <summary>Says which changes of a line that passed the gates wait for a person all the same. Units are judged together, since they are held together.</summary>
internal static class AutoApprovals
{
    public static string? Units(IReadOnlyList<UnitsChange> units, int? unitsToday, AutoApprovalOptions options)
    {
        if (units.Count == 0)
            return null;

        var present = unitsToday ?? units[0].From;
        var net = units.Sum(change => change.To - change.From);
        var rise = units.Select(change => change.To - change.From).Append(net).Max();
        var fall = -units.Select(change => change.To - change.From).Append(net).Min();
        return Beyond(rise, present, options.MaximumRise, options.MaximumRiseShare, "rise")
            ?? Beyond(fall, present, options.MaximumFall, options.MaximumFallShare, "fall");
    }

    public static string? Cost(IReadOnlyList<Change> changes, AutoApprovalOptions options)
    {
        if (options.MaximumCostMoveShare is not { } share || LineGates.CostOf(changes) is not var (from, to))
            return null;

        return (double)Math.Abs(to - from) > (double)Math.Abs(from) * share
            ? string.Create(CultureInfo.InvariantCulture, $"The unit cost moves from {from} to {to}; auto-approval covers up to {share:P0}.")
            : null;
    }

    private static string? Beyond(int size, int present, int? most, double? share, string verb)
    {
        if (most is null && share is null)
            return null;

        var limit = Math.Max(most ?? 0, (int)(present * (share ?? 0)));
        return size > limit
            ? string.Create(CultureInfo.InvariantCulture, $"The units {verb} by {size}; auto-approval covers up to {limit} of {present}.")
            : null;
    }
}
