using Polly;

namespace Shared.Http;

/// <summary>One call over all its attempts, and the time that it has used.</summary>
/// <remarks>Waiting for permits does not count: the clock stands still from <see cref="Pause"/> to <see cref="Resume"/>.</remarks>
internal sealed class CallProgress(WireCall call, TimeSpan totalTimeout, TimeProvider timeProvider)
{
    private static readonly ResiliencePropertyKey<CallProgress> Key = new("call");

    private TimeSpan used;
    private long since = timeProvider.GetTimestamp();

    public WireCall Call => call;

    public int Attempts { get; set; }

    /// <summary>True once an attempt may have reached the server; a later one that could not be sent does not undo it.</summary>
    public bool MayBeReceived { get; set; }

    /// <summary>The wait before the next attempt.</summary>
    public TimeSpan NextDelay { get; set; }

    /// <summary>True once the caller's own preparation has run.</summary>
    public bool IsPrepared { get; set; }

    public TimeSpan TimeLeft
    {
        get
        {
            var left = totalTimeout - used - timeProvider.GetElapsedTime(since);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    public static CallProgress Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    public void Attach(ResilienceContext context) => context.Properties.Set(Key, this);

    public void Pause() => used += timeProvider.GetElapsedTime(since);

    public void Resume() => since = timeProvider.GetTimestamp();

    /// <summary>The time until the deadline; null when there is none.</summary>
    public TimeSpan? TimeToDeadline => call.Options.Deadline switch
    {
        null => null,
        { } deadline when deadline <= timeProvider.GetTimestamp() => TimeSpan.Zero,
        { } deadline => timeProvider.GetElapsedTime(timeProvider.GetTimestamp(), deadline),
    };

    /// <param name="hasLeft">Whether the request was sent before.</param>
    public void ThrowIfPastDeadline(bool hasLeft = false)
    {
        if (TimeToDeadline == TimeSpan.Zero)
            throw new DeadlinePassedException(hasLeft);
    }
}
