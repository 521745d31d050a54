namespace Integration.Core.Billing;

/// <summary>The units rows of a line, by date.</summary>
/// <param name="Rows">The rows, ordered by their first day.</param>
public sealed record UnitSchedule(IReadOnlyList<UnitRow> Rows)
{
    /// <summary>Finds the one row that covers a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The row; Unknown when none or several cover the day.</returns>
    public Reading<UnitRow> On(DateOnly day)
    {
        UnitRow? found = null;
        foreach (var row in Rows)
        {
            if (!row.Days.Contains(day))
                continue;

            if (found is not null)
                return Reading.Unknown<UnitRow>($"several units rows cover {day:yyyy-MM-dd}");

            found = row;
        }

        return found is null ? Reading.Unknown<UnitRow>($"no units row covers {day:yyyy-MM-dd}") : Reading.Known(found);
    }
}
