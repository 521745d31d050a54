namespace EndToEnd.Tests.Worlds;

/// <summary>The twin of every disturbed world: one user came on the first line at noon, and the next night wrote it.</summary>
internal static class Undisturbed
{
    private static readonly Lazy<Task<string>> Twin = new(PlayAsync);

    public static readonly DateOnly ChangeDay = new(2026, 11, 10);

    public static Task<string> UnitsAsync() => Twin.Value;

    private static async Task<string> PlayAsync()
    {
        await using var world = await World.LiveAsync();
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();
        var report = await world.RunAsync();
        Assert.Equal(1, report.Run.Counts.ChangesVerified);
        Assert.Equal(6, world.Line(0).UnitsOn(ChangeDay));
        world.AssertAdjustedOnce((0, ChangeDay));
        return world.Units;
    }
}
