namespace EndToEnd.Tests.Worlds;

/// <summary>A clock that tells of the first long wait: the service has looked at everything and rests.</summary>
internal sealed class WatchedTime(TimeProvider clock) : TimeProvider
{
    private readonly TaskCompletionSource<TimeSpan> rests = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<TimeSpan> Rests => rests.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.FromMinutes(5))
            rests.TrySetResult(dueTime);

        return base.CreateTimer(callback, state, dueTime, period);
    }
}
