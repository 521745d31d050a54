using Autotask.Client;
using Integration.Core;
using Integration.Core.Billing;

namespace Integration.Autotask.Reads;

/// <summary>Reads units rows. Rows exist for future periods too; only those that touch the days asked for are read.</summary>
internal sealed class UnitReader(AutotaskClient client)
{
    private static readonly AutotaskField<ContractServiceUnit>[] Fields =
    [
        ContractServiceUnitFields.Id, ContractServiceUnitFields.ContractServiceId, ContractServiceUnitFields.StartDate, ContractServiceUnitFields.EndDate,
        ContractServiceUnitFields.Units, ContractServiceUnitFields.ApproveAndPostDate,
    ];

    public async Task<IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>>> ReadAsync(
        IReadOnlyCollection<ContractLineId> lines, DateRange days, CancellationToken cancellationToken)
    {
        var starts = ContractServiceUnitFields.StartDate.AtMost(Days.LastSecond(days.Last));
        var ends = ContractServiceUnitFields.EndDate.AtLeast(Days.FirstInstant(days.First));
        var found = await ChunkedRead.ReadAsync(
            Ids.Of(lines),
            client.ContractServiceUnits.ListAsync,
            ids => AutotaskFilter.All(ContractServiceUnitFields.ContractServiceId.In(ids), starts, ends),
            Fields,
            cancellationToken).ConfigureAwait(false);

        // Rows that change while pages are read may come twice.
        var rows = found.Rows.DistinctBy(row => row.Id).ToLookup(row => row.ContractServiceId);
        return Ids.ForEach(lines, id => found.Unread.TryGetValue(id, out var reason) ? Reading.Unknown<UnitSchedule>(reason) : Schedule(rows[id]));
    }

    private static Reading<UnitSchedule> Schedule(IEnumerable<ContractServiceUnit> rows)
    {
        var schedule = new List<UnitRow>();
        foreach (var row in rows)
        {
            if (Days.Of(row.StartDate) is not { } first || Days.Of(row.EndDate) is not { } last || row.Units is not { } units)
                return Reading.Unknown<UnitSchedule>($"units row {row.Id} has no start date, end date or units");

            schedule.Add(new UnitRow(new DateRange(first, last), units, row.ApproveAndPostDate is not null));
        }

        return Reading.Known(new UnitSchedule([.. schedule.OrderBy(row => row.Days.First)]));
    }
}
