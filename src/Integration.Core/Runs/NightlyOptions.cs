namespace Integration.Core.Runs;

/// <summary>When the nightly service runs.</summary>
public sealed class NightlyOptions
{
    /// <summary>Gets or sets the local time at which a night's run begins.</summary>
    /// <value>The default is 02:00. A time that a change of clocks skips means the first instant after the gap.</value>
    public TimeOnly At { get; set; } = new(2, 0);

    /// <summary>Gets or sets the IANA id of the time zone of <see cref="At"/>.</summary>
    /// <value>The default is <c>UTC</c>.</value>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Gets or sets the age at which the last good run makes the health check unhealthy.</summary>
    /// <value>The default is 26 hours.</value>
    public TimeSpan MaximumAge { get; set; } = TimeSpan.FromHours(26);
}
