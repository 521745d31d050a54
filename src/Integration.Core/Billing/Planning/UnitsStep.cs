namespace Integration.Core.Billing;

/// <summary>One change of a line's units.</summary>
/// <param name="Date">The effective date.</param>
/// <param name="From">The units on that date, earlier steps included.</param>
/// <param name="To">The units after.</param>
/// <param name="MarkDay">The day whose mark so far asks for it.</param>
internal sealed record UnitsStep(DateOnly Date, int From, int To, DateOnly MarkDay);
