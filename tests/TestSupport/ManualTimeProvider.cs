namespace TestSupport;

/// <summary>A clock that moves only when told to, and fires the timers it passes in the order in which they are due.</summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock sync = new();
    private readonly List<ManualTimer> timers = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Seen)> watchers = [];
    private TimeSpan elapsed;

    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (sync)
            return start + elapsed;
    }

    public override long GetTimestamp()
    {
        lock (sync)
            return elapsed.Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Completes as soon as a timer is waiting that is due in exactly this time from now.</summary>
    public Task TimerDueInAsync(TimeSpan due)
    {
        lock (sync)
        {
            if (timers.Exists(timer => timer.Due == elapsed + due))
                return Task.CompletedTask;

            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watchers.Add((elapsed + due, seen));
            return seen.Task;
        }
    }

    /// <summary>Waits for a timer that is due in exactly this time, and moves to it.</summary>
    public async Task AdvanceToTimerAsync(TimeSpan due)
    {
        await TimerDueInAsync(due).WaitAsync(TimeSpan.FromSeconds(10));
        Advance(due);
    }

    public void Advance(TimeSpan by)
    {
        var target = Elapsed() + by;
        while (TakeDue(target) is { } timer)
            timer.Fire();

        lock (sync)
            elapsed = target;
    }

    /// <summary>Moves to the timer that is due next, and fires it; false when none is waiting.</summary>
    public bool AdvanceToNextTimer()
    {
        if (TakeDue(TimeSpan.MaxValue) is not { } timer)
            return false;

        timer.Fire();
        return true;
    }

    private TimeSpan Elapsed()
    {
        lock (sync)
            return elapsed;
    }

    private ManualTimer? TakeDue(TimeSpan target)
    {
        lock (sync)
        {
            var next = timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            if (next is null)
                return null;

            elapsed = next.Due > elapsed ? next.Due : elapsed;
            if (next.Period > TimeSpan.Zero)
                next.Due += next.Period;
            else
                timers.Remove(next);

            return next;
        }
    }

    private void Schedule(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        List<TaskCompletionSource> seen = [];
        lock (sync)
        {
            timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;

            timer.Due = elapsed + dueTime;
            timer.Period = period;
            timers.Add(timer);
            seen.AddRange(watchers.Where(watcher => watcher.Due == timer.Due).Select(watcher => watcher.Seen));
            watchers.RemoveAll(watcher => watcher.Due == timer.Due);
        }

        foreach (var watcher in seen)
            watcher.SetResult();
    }

    private void Remove(ManualTimer timer)
    {
        lock (sync)
            timers.Remove(timer);
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Due { get; set; }

        public TimeSpan Period { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Schedule(this, dueTime, period);
            return true;
        }

        public void Dispose() => clock.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
