namespace Integration.Sandbox.JumpCloud.World;

/// <summary>A calendar month, as JumpCloud bills it. In which time zone it begins is not documented; here it is UTC.</summary>
internal readonly record struct BilledMonth(DateTimeOffset Start)
{
    public DateTimeOffset End => Start.AddMonths(1);

    public BilledMonth Previous => new(Start.AddMonths(-1));

    public BilledMonth Next => new(End);

    public static BilledMonth At(DateTimeOffset instant) => new(new DateTimeOffset(instant.UtcDateTime.Year, instant.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero));
}
