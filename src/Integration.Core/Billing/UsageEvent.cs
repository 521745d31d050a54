namespace Integration.Core.Billing;

/// <summary>A user or device that came or went.</summary>
/// <param name="Id">The source's id of the event.</param>
/// <param name="At">When it happened.</param>
/// <param name="Kind">What happened.</param>
public sealed record UsageEvent(string Id, DateTimeOffset At, UsageEventKind Kind);
