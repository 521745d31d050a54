namespace Integration.Core.Ticketing;

/// <summary>A rule that is ready to run: enabled, its templates read, its fields found in the target.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Title">The template of titles.</param>
/// <param name="Description">The template of descriptions.</param>
/// <param name="Fields">The fields; null for a rule that creates no tickets.</param>
internal sealed record ActiveRule(TicketingRule Rule, TextTemplate Title, TextTemplate Description, ResolvedTicketFields? Fields)
{
    public string Name => Rule.Name;
}
