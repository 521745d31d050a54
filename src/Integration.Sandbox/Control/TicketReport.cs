using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask;
using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Control;

/// <summary>All tickets and their notes, in an order and a form that hang on neither ids nor times, so that two worlds can be compared.</summary>
internal static class TicketReport
{
    private static readonly string[] Fields =
    [
        "externalID", "companyID", "contactID", "contractID", "configurationItemID", "title", "description", "status", "priority", "queueID", "assignedResourceID", "assignedResourceRoleID",
        "source", "issueType", "subIssueType", "ticketType", "ticketCategory", "resolution", "creatorResourceID", "completedByResourceID",
    ];

    private static readonly string[] NoteFields = ["title", "description", "noteType", "publish", "creatorResourceID"];

    public static JsonObject Of(SandboxAutotask autotask)
    {
        var notes = autotask.TicketNotes.ToLookup(note => note.TicketId);
        var entries = autotask.TimeEntries.ToLookup(entry => entry.TicketId);
        return new JsonObject { ["tickets"] = RowReport.Sorted(autotask.Tickets.Select(ticket => Of(ticket, notes[ticket.Id], entries[ticket.Id]))) };
    }

    private static JsonObject Of(SandboxTicket ticket, IEnumerable<SandboxTicketNote> notes, IEnumerable<SandboxTimeEntry> entries)
    {
        var report = RowReport.Of(ticket, Fields);
        report["notes"] = RowReport.Sorted(notes.Select(note => RowReport.Of(note, NoteFields)));
        report["hoursWorked"] = entries.Sum(entry => entry.HoursWorked);
        return report;
    }
}
