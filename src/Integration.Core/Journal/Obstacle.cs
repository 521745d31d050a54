namespace Integration.Core.Journal;

/// <summary>Why a write is not begun: what it rests on does not hold or could not be read, or there is nothing left to write.</summary>
/// <param name="Result">What becomes of the write.</param>
/// <param name="Detail">Why, as a sentence that a person understands.</param>
/// <param name="TargetId">What the vendor calls what is there already; null when nothing is.</param>
internal readonly record struct Obstacle(ChangeResult Result, string Detail, string? TargetId = null);
