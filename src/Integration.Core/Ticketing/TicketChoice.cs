namespace Integration.Core.Ticketing;

/// <summary>One value that a field of the target may have.</summary>
/// <param name="Id">The id as the target writes it.</param>
/// <param name="Label">The label that people know.</param>
public sealed record TicketChoice(string Id, string Label)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Label} ({Id})";
}
