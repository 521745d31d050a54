namespace Integration.Core.Journal;

/// <summary>What reading back says about a write.</summary>
/// <param name="State">The state that its entry moves to.</param>
/// <param name="Detail">What was read.</param>
/// <param name="TargetId">What the vendor calls what was found; null when nothing was.</param>
internal readonly record struct Verdict(JournalState State, string Detail, string? TargetId = null);
