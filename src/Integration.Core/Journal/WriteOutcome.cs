namespace Integration.Core.Journal;

/// <summary>What became of one write of a plan, and why.</summary>
/// <param name="Write">The write: a change of billing, or a <see cref="KeyedWrite"/>.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Detail">Why, as a sentence that a person understands.</param>
/// <param name="Accepted">True when the target accepted the write.</param>
/// <param name="Finding">What a person should know; null when the result says it all.</param>
/// <param name="TargetId">What the vendor calls what was written; null while it is not known, and for changes of billing.</param>
internal sealed record WriteOutcome<TWrite>(
    TWrite Write, ChangeResult Result, string Detail, bool Accepted = false, Finding? Finding = null, string? TargetId = null);
