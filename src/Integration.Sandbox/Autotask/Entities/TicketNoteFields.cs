namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of TicketNotes, in the words that <see cref="Field.Parse"/> reads.</summary>
internal static class TicketNoteFields
{
    public const string Text = """
        id                             int64
        createDateTime                 datetime  S
        createdByContactID             int32     -    0      Contact
        creatorResourceID              int32     S    0      Resource
        description                    string    R    32000
        impersonatorCreatorResourceID  int32     S    0      Resource
        impersonatorUpdaterResourceID  int32     S    0      Resource
        lastActivityDate               datetime  S
        noteType                       int32     RP
        publish                        int32     RP
        ticketID                       int32     RC   0      Ticket
        title                          string    -    250
        """;
}
