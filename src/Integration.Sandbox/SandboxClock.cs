namespace Integration.Sandbox;

/// <summary>The time both vendors live in: the machine's clock plus an offset, or a fixed instant while it is frozen.</summary>
/// <remarks>
/// Only what <see cref="GetUtcNow"/> returns is moved. Timestamps and timers stay those of the machine, so that a wait of a
/// second lasts a second wherever the clock stands. The time zone is UTC. Safe for use by several threads.
/// </remarks>
public sealed class SandboxClock : TimeProvider
{
    private readonly Lock gate = new();
    private TimeSpan offset;
    private DateTimeOffset? frozenAt;

    internal SandboxClock(DateTimeOffset start, bool isFrozen)
    {
        offset = start - System.GetUtcNow();
        if (isFrozen)
            frozenAt = start.ToUniversalTime();
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Gets whether the clock stands still.</summary>
    public bool IsFrozen
    {
        get
        {
            lock (gate)
                return frozenAt is not null;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return frozenAt ?? System.GetUtcNow() + offset;
    }

    /// <summary>Moves the clock by a span; what the seed has scheduled in between happens at the next request.</summary>
    /// <param name="by">How far to move. A negative span moves back, which undoes nothing that has happened.</param>
    public void Advance(TimeSpan by)
    {
        lock (gate)
        {
            offset += by;
            frozenAt += by;
        }
    }

    /// <summary>Moves the clock to an instant.</summary>
    /// <param name="now">The new time.</param>
    public void SetUtcNow(DateTimeOffset now)
    {
        lock (gate)
        {
            offset = now - System.GetUtcNow();
            if (frozenAt is not null)
                frozenAt = now.ToUniversalTime();
        }
    }

    /// <summary>Stops the clock at the present instant; <see cref="Advance"/> and <see cref="SetUtcNow"/> still move it.</summary>
    public void Freeze()
    {
        lock (gate)
            frozenAt ??= System.GetUtcNow() + offset;
    }

    /// <summary>Lets a frozen clock run on from where it stands.</summary>
    public void Resume()
    {
        lock (gate)
        {
            if (frozenAt is { } at)
                offset = at - System.GetUtcNow();
            frozenAt = null;
        }
    }
}
