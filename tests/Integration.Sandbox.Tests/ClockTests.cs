namespace Integration.Sandbox.Tests;

public sealed class ClockTests : SandboxTest
{
    [Fact]
    public void Clock_Frozen_MovesOnlyWhenMoved()
    {
        var start = Sandbox.Clock.GetUtcNow();

        Sandbox.Clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(start.AddHours(3), Sandbox.Clock.GetUtcNow());
        Assert.Equal(start.AddHours(3), Sandbox.Clock.GetUtcNow());
    }

    [Fact]
    public void Clock_Resumed_RunsOnFromWhereItStood()
    {
        var start = Sandbox.Clock.GetUtcNow();

        Sandbox.Clock.Resume();

        Assert.InRange(Sandbox.Clock.GetUtcNow(), start, start.AddMinutes(1));
        Assert.False(Sandbox.Clock.IsFrozen);
    }

    [Fact]
    public void Clock_SetAndFrozen_StandsThere()
    {
        var when = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(1));

        Sandbox.Clock.SetUtcNow(when);

        Assert.Equal(when, Sandbox.Clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, Sandbox.Clock.GetUtcNow().Offset);
    }
}
