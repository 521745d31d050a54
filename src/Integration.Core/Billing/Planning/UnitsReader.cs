using Integration.Core.Mapping;

namespace Integration.Core.Billing;

/// <summary>Reads the units rows that planning needs, in as few ranges as the lines' periods allow.</summary>
internal static class UnitsReader
{
    public static async Task<IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>>> ReadAsync(
        IBillingTarget target,
        IReadOnlyList<(Link Link, ContractLine Line)> linked,
        DateTimeOffset now,
        DateTimeOffset? previousRunAt,
        CancellationToken cancellationToken)
    {
        var schedules = new Dictionary<ContractLineId, Reading<UnitSchedule>>();

        // Lines of one period length share a range; a yearly line does not make every monthly one read a year.
        foreach (var group in linked.GroupBy(item => item.Line.PeriodMonths))
        {
            var ranges = group.Select(item => PlanHorizon.Units(item.Link.Policy, item.Line, now, previousRunAt)).ToList();
            var days = new DateRange(ranges.Min(range => range.First), ranges.Max(range => range.Last));
            var read = await target.ReadUnitsAsync([.. group.Select(item => item.Line.Id).Distinct()], days, cancellationToken).ConfigureAwait(false);
            foreach (var (line, schedule) in read)
                schedules[line] = schedule;
        }

        return schedules;
    }
}
