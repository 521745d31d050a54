namespace Sdk.Benchmarks.Nights;

/// <summary>This machine's clock, moved to the sandbox's.</summary>
internal sealed class ShiftedTime(TimeSpan offset) : TimeProvider
{
    public TimeSpan Offset { get; set; } = offset;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
}
