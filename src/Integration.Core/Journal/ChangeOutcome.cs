using Integration.Core.Billing;

namespace Integration.Core.Journal;

/// <summary>What became of one change of a plan, and why.</summary>
/// <param name="Change">The change.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Detail">Why, as a sentence that a person understands.</param>
/// <param name="Accepted">True when the target accepted the write.</param>
/// <param name="Finding">What a person should know; null when the result says it all.</param>
internal sealed record ChangeOutcome(Change Change, ChangeResult Result, string Detail, bool Accepted = false, Finding? Finding = null);
