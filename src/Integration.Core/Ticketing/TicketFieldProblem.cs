namespace Integration.Core.Ticketing;

/// <summary>A field that names nothing the target has, or that the target needs and the rule leaves out.</summary>
/// <param name="Field">The field, named as the property of <see cref="TicketFields"/>.</param>
/// <param name="Value">The value given; null when the field is left out.</param>
/// <param name="Text">What is wrong with it, in one sentence.</param>
/// <param name="Choices">What may stand there: for a sub-issue type those of the issue type, for a role those of the resource.</param>
public sealed record TicketFieldProblem(string Field, string? Value, string Text, IReadOnlyList<TicketChoice> Choices);
