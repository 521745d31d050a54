using Integration.Core.Ticketing;

namespace Integration.Core.Notices;

/// <summary>The ticket that an MSP opens for itself while something is wrong. Fields of the target are given by label or by id, as in <see cref="TicketingRule"/>.</summary>
public sealed class NoticeTicketOptions
{
    /// <summary>Gets or sets a value indicating whether the ticket is opened.</summary>
    /// <value>The default is false.</value>
    public bool IsEnabled { get; set; }

    /// <summary>Gets or sets the id of the account that the ticket is opened for.</summary>
    /// <value>The default is null, which <c>AddAutotask</c> fills with the MSP's own company: <c>0</c>. Another target needs it set.</value>
    public string? Account { get; set; }

    /// <summary>Gets or sets the queue.</summary>
    /// <value>The default is null. An enabled ticket needs this or <see cref="Resource"/>, or both.</value>
    public string? Queue { get; set; }

    /// <summary>Gets or sets the resource that the ticket is assigned to.</summary>
    /// <value>The default is null. With it, <see cref="Role"/> is required.</value>
    public string? Resource { get; set; }

    /// <summary>Gets or sets the role in which the resource works on the ticket.</summary>
    /// <value>The default is null.</value>
    public string? Role { get; set; }

    /// <summary>Gets or sets the priority.</summary>
    /// <value>The default is null: the target's default.</value>
    public string? Priority { get; set; }

    /// <summary>Gets or sets the status of the new ticket.</summary>
    /// <value>The default is null: the target's default.</value>
    public string? Status { get; set; }

    /// <summary>Gets or sets the source.</summary>
    /// <value>The default is null: none.</value>
    public string? Source { get; set; }

    /// <summary>Gets or sets the issue type.</summary>
    /// <value>The default is null: none.</value>
    public string? IssueType { get; set; }

    /// <summary>Gets or sets the sub-issue type, one of those of <see cref="IssueType"/>.</summary>
    /// <value>The default is null: none.</value>
    public string? SubIssueType { get; set; }

    /// <summary>Gets or sets the category.</summary>
    /// <value>The default is null: the target's default.</value>
    public string? Category { get; set; }

    /// <summary>Gets or sets the type of notes.</summary>
    /// <value>The default is null: that of <see cref="TicketingOptions.NoteType"/>.</value>
    public string? NoteType { get; set; }

    /// <summary>Gets or sets who may read notes.</summary>
    /// <value>The default is null: that of <see cref="TicketingOptions.Publish"/>.</value>
    public string? Publish { get; set; }

    /// <summary>Gets or sets a value indicating whether a ticket that nobody touched is closed when no finding is open any more. When false, or when somebody did, a note tells it.</summary>
    /// <value>The default is true.</value>
    public bool CloseWhenWell { get; set; } = true;

    /// <summary>Gets or sets the status that closes the ticket.</summary>
    /// <value>The default is <c>Complete</c>.</value>
    public string CompleteStatus { get; set; } = "Complete";

    /// <summary>Gets or sets the name by which the store keeps what is still to be told, and which ticket is open.</summary>
    /// <value>The default is <c>ticket</c>.</value>
    public string Name { get; set; } = "ticket";

    /// <summary>Gets or sets what is told.</summary>
    /// <value>The default tells every finding that is at least a warning, of all jobs.</value>
    public NoticeFilter Filter { get; set; } = new();

    internal IEnumerable<string> Check()
    {
        if (!IsEnabled)
            yield break;

        const string of = "Notices:Ticket";
        if (string.IsNullOrWhiteSpace(Queue) && string.IsNullOrWhiteSpace(Resource))
            yield return $"{of} is enabled and has neither Queue nor Resource; name the queue that the ticket goes to.";

        if (string.IsNullOrWhiteSpace(Account))
            yield return $"{of} is enabled and has no Account; name the account that the ticket is opened for.";

        if (string.IsNullOrWhiteSpace(Resource) != string.IsNullOrWhiteSpace(Role))
            yield return $"{of} sets only one of Resource and Role; set both, or neither.";

        if (SubIssueType is not null && IssueType is null)
            yield return $"{of}:SubIssueType is set without an IssueType; name the issue type that it is one of.";

        if (CloseWhenWell && string.IsNullOrWhiteSpace(CompleteStatus))
            yield return $"{of}:CompleteStatus is empty; name the status that closes a ticket, or set CloseWhenWell to false.";

        if (string.IsNullOrWhiteSpace(Name))
            yield return $"{of}:Name is empty; set a name such as 'ticket'.";
    }

    internal TicketFields FieldsWith(TicketingOptions ticketing) => new()
    {
        Queue = Queue,
        Resource = Resource,
        Role = Role,
        Priority = Priority,
        Status = Status,
        CompleteStatus = CloseWhenWell ? CompleteStatus : null,
        Source = Source,
        IssueType = IssueType,
        SubIssueType = SubIssueType,
        Category = Category,
        NoteType = NoteType ?? ticketing.NoteType,
        Publish = Publish ?? ticketing.Publish,
    };
}
