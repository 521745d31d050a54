using Integration.Core.Billing;

namespace Integration.Core.Journal;

/// <summary>Looks into what a target read, and takes an answer that is missing for Unknown.</summary>
internal static class TargetReadings
{
    public static Reading<UnitRow> RowOn(this IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>> schedules, ContractLineId line, DateOnly day)
    {
        var reading = schedules.GetValueOrDefault(line);
        return reading.TryGet(out var schedule) ? schedule.On(day) : Reading.Unknown<UnitRow>(reading.Reason!);
    }

    public static Reading<decimal> CostOf(this IReadOnlyDictionary<ContractLineId, Reading<decimal?>> costs, ContractLineId line)
    {
        var reading = costs.GetValueOrDefault(line);
        if (!reading.TryGet(out var cost))
            return Reading.Unknown<decimal>(reading.Reason ?? "it was not read");

        return cost is { } seen ? Reading.Known(seen) : Reading.Unknown<decimal>("the connection cannot see the unit cost");
    }
}
