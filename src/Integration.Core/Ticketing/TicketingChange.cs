using System.Text.Json.Serialization;
using Integration.Core.Journal;
using Integration.Core.Runs;

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

    /// <summary>Gets the change's id, made from what it writes: the same change has the same id in every plan. 16 characters of lower-case hexadecimal.</summary>
    public string Id => ChangeId.Of(TicketingHash.Canonical(this));

    /// <summary>Gets the alerts that the write is about; more than one for a digest.</summary>
    public required IReadOnlyList<AlertReference> Alerts { get; init; }

    /// <summary>Gets what the reason rests on: the rule, and what was read.</summary>
    public required string Evidence { get; init; }

    /// <summary>Gets why the change waits for a person's approval.</summary>
    /// <value>Null when it may be written.</value>
    public string? HeldBecause { get; init; }
}
