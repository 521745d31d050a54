using System.Text.Json.Serialization;
using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>One typed write of a plan, with what it rests on.</summary>
[JsonDerivedType(typeof(OpenTicket), "openTicket")]
[JsonDerivedType(typeof(AddNote), "addNote")]
[JsonDerivedType(typeof(CloseTicket), "closeTicket")]
[JsonDerivedType(typeof(NoteAlert), "noteAlert")]
[JsonDerivedType(typeof(SetAlertStatus), "setAlertStatus")]
public abstract record TicketingChange : KeyedWrite
{
    private protected TicketingChange()
    {
    }

    /// <summary>Gets the alerts that the write is about; more than one for a digest.</summary>
    public required IReadOnlyList<AlertReference> Alerts { get; init; }

    /// <summary>Gets what the reason rests on: the rule, and what was read.</summary>
    public required string Evidence { get; init; }
}
