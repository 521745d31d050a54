namespace Integration.Core.Mapping;

/// <summary>A link that has an account and no contract line, and why it has none. Tickets and assets need none; its use is not billed.</summary>
/// <param name="Link">The link.</param>
/// <param name="Reason">The finding that says why, and what a person does about it.</param>
public sealed record LinkWithoutLine(Link Link, Finding Reason);
