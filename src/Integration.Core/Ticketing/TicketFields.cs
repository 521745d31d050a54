namespace Integration.Core.Ticketing;

/// <summary>The choices of a ticket and its notes as a rule names them: each by its label, compared without case, or by its id.</summary>
public sealed record TicketFields
{
    /// <summary>Gets the queue.</summary>
    /// <value>Null for none; the resource is set then.</value>
    public string? Queue { get; init; }

    /// <summary>Gets the resource that the ticket is assigned to: its full name, user name, e-mail address or id.</summary>
    /// <value>Null for none; the queue is set then.</value>
    public string? Resource { get; init; }

    /// <summary>Gets the role in which the resource works on the ticket.</summary>
    /// <value>Null without a resource.</value>
    public string? Role { get; init; }

    /// <summary>Gets the priority.</summary>
    /// <value>Null for the target's default; where it has none and needs one, that is a problem.</value>
    public string? Priority { get; init; }

    /// <summary>Gets the status that a new ticket has.</summary>
    /// <value>Null for the target's default; where it has none and needs one, that is a problem.</value>
    public string? Status { get; init; }

    /// <summary>Gets the status that closes a ticket.</summary>
    /// <value>Null when tickets are never closed.</value>
    public string? CompleteStatus { get; init; }

    /// <summary>Gets the source, such as <c>Monitoring Alert</c>.</summary>
    /// <value>Null for none.</value>
    public string? Source { get; init; }

    /// <summary>Gets the issue type.</summary>
    /// <value>Null for none.</value>
    public string? IssueType { get; init; }

    /// <summary>Gets the sub-issue type, one of those of the issue type.</summary>
    /// <value>Null for none.</value>
    public string? SubIssueType { get; init; }

    /// <summary>Gets the category, on which the target's own defaults and required fields may depend.</summary>
    /// <value>Null for the target's default.</value>
    public string? Category { get; init; }

    /// <summary>Gets the type of notes.</summary>
    /// <value>Null for the target's default; where it has none and needs one, that is a problem.</value>
    public string? NoteType { get; init; }

    /// <summary>Gets who may read notes.</summary>
    /// <value>Null for the target's default; where it has none and needs one, that is a problem.</value>
    public string? Publish { get; init; }
}
