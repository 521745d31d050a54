namespace Integration.Sandbox.Autotask;

/// <summary>What becomes of a create through the API when the company has a ticket with the same external id that is not complete.</summary>
/// <remarks>Administrators can switch Autotask's Duplicate Ticket Handling on for the API. What the API answers then is not known: the two forms here are guesses.</remarks>
public enum DuplicateTicketRule
{
    /// <summary>A second ticket is made: the handling is off.</summary>
    Allow,

    /// <summary>It is refused. The text is the sandbox's own.</summary>
    Refuse,

    /// <summary>The earlier ticket gets a note, and the answer is 200 with the earlier ticket's id.</summary>
    NoteOnEarlier,
}
