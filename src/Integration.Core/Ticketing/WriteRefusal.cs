using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>A write that the vendor refused with a message known to mean that nothing was written.</summary>
/// <param name="Kind">What was to be written.</param>
/// <param name="At">When.</param>
/// <param name="Detail">What the vendor said.</param>
public sealed record WriteRefusal(JournalKind Kind, DateTimeOffset At, string Detail);
