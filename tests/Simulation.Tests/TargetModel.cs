using Integration.Core;
using Integration.Core.Billing;

namespace Simulation.Tests;

/// <summary>Units rows as the target keeps them: one a period, split at each adjustment, which moves all later rows too.</summary>
internal sealed class TargetModel
{
    private readonly List<UnitRow> rows = [];
    private readonly HashSet<DateOnly> adjusted = [];

    public TargetModel(DateRange term, int months, int units)
    {
        for (var number = 0; term.First.AddMonths(number * months) <= term.Last; number++)
        {
            var end = term.First.AddMonths((number + 1) * months).AddDays(-1);
            rows.Add(new UnitRow(new DateRange(term.First.AddMonths(number * months), end < term.Last ? end : term.Last), units, false));
        }
    }

    public UnitSchedule Read(DateRange days) => new([.. rows.Where(row => row.Days.First <= days.Last && row.Days.Last >= days.First)]);

    public void PostBefore(DateOnly day)
    {
        for (var i = 0; i < rows.Count && rows[i].Days.Last < day; i++)
            rows[i] = rows[i] with { IsPosted = true };
    }

    public void Adjust(DateOnly date, int change)
    {
        Assert.True(adjusted.Add(date), $"{date:yyyy-MM-dd} was adjusted before");
        var index = rows.FindIndex(row => row.Days.Contains(date));
        Assert.False(rows[index].IsPosted, $"{date:yyyy-MM-dd} is posted");
        if (rows[index].Days.First < date)
        {
            var row = rows[index];
            rows[index] = row with { Days = row.Days with { Last = date.AddDays(-1) } };
            rows.Insert(++index, row with { Days = row.Days with { First = date } });
        }

        for (; index < rows.Count; index++)
            rows[index] = rows[index] with { Units = rows[index].Units + change };
    }
}
