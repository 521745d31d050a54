namespace Integration.Core.Billing;

/// <summary>The highest count of a tenant on each day of a range, filled from a stream of observations: four bytes a day.</summary>
internal sealed class DailyMarks
{
    private const int Nothing = -1;

    private readonly TimeZoneInfo zone;
    private readonly UsageCount counts;
    private readonly DateOnly first;
    private readonly int[] peaks;
    private HashSet<DateOnly>? unknown;

    public DailyMarks(TimeZoneInfo zone, UsageCount counts, DateRange days)
    {
        this.zone = zone;
        this.counts = counts;
        first = days.First;
        peaks = new int[days.Last.DayNumber - days.First.DayNumber + 1];
        Array.Fill(peaks, Nothing);
    }

    /// <summary>Takes an observation into account; one outside the range changes nothing.</summary>
    public void Add(Observation observation)
    {
        var day = ZonedDay.Of(observation.At, zone);
        var index = day.DayNumber - first.DayNumber;
        if (index < 0 || index >= peaks.Length)
            return;

        if (CountOf(observation, counts) is { } count)
            peaks[index] = Math.Max(peaks[index], count);
        else
            (unknown ??= []).Add(day);
    }

    /// <summary>The mark so far of a window at the end of a day; null when nothing was observed in the window until then.</summary>
    public int? At(DateRange window, DateOnly day)
    {
        var mark = Nothing;
        var last = Math.Min(day.DayNumber - first.DayNumber, peaks.Length - 1);
        for (var index = Math.Max(0, window.First.DayNumber - first.DayNumber); index <= last; index++)
            mark = Math.Max(mark, peaks[index]);

        return mark == Nothing ? null : mark;
    }

    /// <summary>Tells whether the counts that matter are known without a gap from a window's first instant to its end, or to an earlier instant.</summary>
    public bool AreWhole(DateRange window, Coverage coverage, DateTimeOffset until)
    {
        var end = ZonedDay.StartOf(window.Last.AddDays(1), zone);
        return window.First >= first
            && coverage.From <= ZonedDay.StartOf(window.First, zone)
            && coverage.Until >= (end < until ? end : until)
            && unknown?.Any(window.Contains) is not true;
    }

    /// <summary>What is counted of an observation; null when it is Unknown.</summary>
    public static int? CountOf(Observation observation, UsageCount counts) => counts switch
    {
        UsageCount.Users when observation.Users.TryGet(out var users) => users,
        UsageCount.Devices when observation.Devices.TryGet(out var devices) => devices,
        UsageCount.Greater when observation.Users.TryGet(out var users) && observation.Devices.TryGet(out var devices) => Math.Max(users, devices),
        _ => null,
    };
}
