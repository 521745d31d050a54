namespace Integration.Core.Ticketing;

/// <summary>Storm windows follow each other without gaps, so that an instant alone tells its window.</summary>
internal static class StormWindow
{
    /// <summary>The beginning of the window that an instant lies in.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant, TimeSpan length)
    {
        var ticks = instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
        return DateTimeOffset.UnixEpoch.AddTicks(ticks - (((ticks % length.Ticks) + length.Ticks) % length.Ticks));
    }
}
