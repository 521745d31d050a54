namespace Integration.Core.Ticketing;

/// <summary>The id of a ticket; not the number that people know it by.</summary>
/// <param name="Value">The id as the target writes it.</param>
public readonly record struct TicketId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
