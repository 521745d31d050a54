namespace Integration.Core.Billing;

/// <summary>The events to read for a replay.</summary>
/// <param name="From">The start, included.</param>
/// <param name="To">The end, excluded: the sweep.</param>
internal readonly record struct EventRange(DateTimeOffset From, DateTimeOffset To);
