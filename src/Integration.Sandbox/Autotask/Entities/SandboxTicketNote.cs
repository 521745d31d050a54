namespace Integration.Sandbox.Autotask.Entities;

/// <summary>A note on a ticket.</summary>
public sealed class SandboxTicketNote : SandboxRow
{
    internal SandboxTicketNote(long id)
        : base(EntityTypes.TicketNotes, id)
    {
    }

    /// <summary>Gets the ticket.</summary>
    public long TicketId => (long)this["ticketID"]!;

    /// <summary>Gets the title; null when it has none.</summary>
    public string? Title => (string?)this["title"];

    /// <summary>Gets the text.</summary>
    public string Description => (string)this["description"]!;

    /// <summary>Gets the resource that wrote it; <see cref="SandboxAutotask.ApiResourceId"/> when a request did.</summary>
    public long CreatorResourceId => (long)this["creatorResourceID"]!;
}
