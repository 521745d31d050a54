using Integration.Core.Billing;

namespace Integration.Core.Reports;

/// <summary>The highest count of a tenant on each day of a range and when it was first seen, filled from observations in order of time.</summary>
internal sealed class TenantDays(TimeZoneInfo zone, UsageCount counts, DateRange days)
{
    private readonly (int Count, DateTimeOffset At)?[] peaks = new (int, DateTimeOffset)?[days.Last.DayNumber - days.First.DayNumber + 1];
    private readonly string?[] unknown = new string?[days.Last.DayNumber - days.First.DayNumber + 1];

    /// <summary>Takes an observation into account; one outside the range changes nothing.</summary>
    public void Add(Observation observation)
    {
        var day = ZonedDay.Of(observation.At, zone);
        if (!days.Contains(day))
            return;

        var index = Index(day);
        if (DailyMarks.CountOf(observation, counts) is not { } count)
            unknown[index] = observation.Users.Reason ?? observation.Devices.Reason;
        else if (peaks[index] is not { } peak || count > peak.Count)
            peaks[index] = (count, observation.At);
    }

    /// <summary>The highest count of a day; Unknown when none was seen.</summary>
    public Reading<int> Count(DateOnly day) =>
        !days.Contains(day) ? Reading.Unknown<int>($"{day:yyyy-MM-dd} was not looked at")
        : peaks[Index(day)] is { } peak ? Reading.Known(peak.Count)
        : Reading.Unknown<int>(unknown[Index(day)] ?? $"nothing was observed on {day:yyyy-MM-dd}");

    /// <summary>The mark so far of a window at the end of a day, and when it was first reached.</summary>
    public Reading<(int Count, DateTimeOffset At)> Mark(DateRange window, DateOnly day)
    {
        (int Count, DateTimeOffset At)? mark = null;
        for (var at = window.First > days.First ? window.First : days.First; at <= day && at <= days.Last; at = at.AddDays(1))
        {
            if (peaks[Index(at)] is { } peak && (mark is null || peak.Count > mark.Value.Count))
                mark = peak;
        }

        return mark is { } reached
            ? Reading.Known(reached)
            : Reading.Unknown<(int, DateTimeOffset)>($"nothing was observed from {window.First:yyyy-MM-dd} to {day:yyyy-MM-dd}");
    }

    private int Index(DateOnly day) => day.DayNumber - days.First.DayNumber;
}
