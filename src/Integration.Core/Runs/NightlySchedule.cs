namespace Integration.Core.Runs;

/// <summary>Computes the instants at which nightly runs are due. Pure: missed nights follow from the last run, not from timers.</summary>
internal sealed class NightlySchedule(TimeOnly at, TimeZoneInfo zone)
{
    /// <summary>The latest due instant at or before <paramref name="now"/>.</summary>
    public DateTimeOffset LatestDue(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var due = DueOn(today);
        return due <= now ? due : DueOn(today.AddDays(-1));
    }

    /// <summary>How long to wait before the next run; zero when a night was missed.</summary>
    public TimeSpan WaitBeforeNext(DateTimeOffset? lastStart, DateTimeOffset now)
    {
        var latest = LatestDue(now);
        if (lastStart is null || lastStart < latest)
            return TimeSpan.Zero;

        var latestDay = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(latest, zone).DateTime);
        return DueOn(latestDay.AddDays(1)) - now;
    }

    private DateTimeOffset DueOn(DateOnly day)
    {
        var local = day.ToDateTime(at);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);

        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
