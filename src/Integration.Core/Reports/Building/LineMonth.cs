using Integration.Core.Billing;

namespace Integration.Core.Reports;

/// <summary>What the target says of one line, day by day.</summary>
internal class LineMonth(ReportInput input, ContractLineId id, TimeZoneInfo zone)
{
    public ContractLineId Id => id;

    public Reading<ContractLine> Line { get; } = input.Lines.TryGetValue(id, out var line) ? line : Reading.Unknown<ContractLine>("the line was not read");

    public Reading<UnitSchedule> Schedule { get; } = input.Units.TryGetValue(id, out var units) ? units : Reading.Unknown<UnitSchedule>("the line's units were not read");

    public DateOnly Today { get; } = ZonedDay.Of(input.Now, zone);

    /// <summary>The last day of the month that has begun.</summary>
    public DateOnly Until => Today < Month.Last ? Today : Month.Last;

    /// <summary>The month's days on which the contract runs; Unknown when the line is, null when it runs on none.</summary>
    public Reading<DateRange?> Term => Line.Then(line => Common(line.Term, Month));

    /// <summary>The units on the first of those days.</summary>
    public Reading<int> UnitsAtStart => Term.Then(term => term is { } days ? Units(days.First) : Outside());

    /// <summary>The units on the last of those days.</summary>
    public Reading<int> UnitsAtEnd => Term.Then(term => term is { } days ? Units(days.Last) : Outside());

    protected DateRange Month { get; } = input.Month;

    public Reading<int> Units(DateOnly day) => Schedule.TryGet(out var schedule)
        ? schedule.On(day).Then(row => row.Units)
        : Reading.Unknown<int>(Schedule.Reason!);

    private Reading<int> Outside() => Reading.Unknown<int>($"the contract does not run in {Month.First:yyyy-MM}");

    private static DateRange? Common(DateRange term, DateRange month)
    {
        var first = term.First > month.First ? term.First : month.First;
        var last = term.Last < month.Last ? term.Last : month.Last;
        return first <= last ? new DateRange(first, last) : null;
    }
}
