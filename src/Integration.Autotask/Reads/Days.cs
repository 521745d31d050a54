namespace Integration.Autotask.Reads;

/// <summary>Autotask's date-only fields arrive as midnights; their time and zone say nothing.</summary>
internal static class Days
{
    public static DateOnly? Of(DateTimeOffset? midnight) => midnight is { } time ? DateOnly.FromDateTime(time.DateTime) : null;

    public static DateTimeOffset FirstInstant(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    public static DateTimeOffset LastSecond(DateOnly day) => new(day.ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.Zero);
}
