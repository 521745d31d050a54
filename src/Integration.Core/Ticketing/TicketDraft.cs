namespace Integration.Core.Ticketing;

/// <summary>A ticket to create.</summary>
public sealed record TicketDraft
{
    /// <summary>Gets the key, at most 50 characters. It stands in a field of the ticket by which <see cref="ITicketTarget.FindByKeysAsync"/> finds it.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Gets the title, at most 255 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the description, at most 8,000 characters of plain text with line feeds.</summary>
    public required string Description { get; init; }

    /// <summary>Gets when the ticket is due.</summary>
    /// <value>Null for the target's default.</value>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Gets the choices. The complete status, the note type and who may read notes are not for the ticket itself.</summary>
    public required ResolvedTicketFields Fields { get; init; }
}
