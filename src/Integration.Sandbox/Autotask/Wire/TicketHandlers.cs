using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Tickets;
using Integration.Sandbox.Http;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>Writes to tickets and their notes, in the name of the API user.</summary>
internal sealed class TicketHandlers(AutotaskWorld world, TicketDesk desk, AutotaskBehavior behavior, SandboxClock clock, SandboxLog log)
{
    private readonly RowBody bodies = new(world, behavior);

    public Reply Create(SandboxRequest request)
    {
        if (!behavior.CanCreateTickets)
            throw Permissions.Refusal("create Tickets");
        var draft = desk.Draft(bodies.ReadCreate(EntityTypes.Tickets, RowBody.Of(request)), ServiceDesk.ApiUser);
        if (behavior.DuplicateTickets != DuplicateTicketRule.Allow && desk.FindOpen(draft.CompanyId, draft.ExternalId) is { } earlier)
            return Duplicate(request, draft, earlier);
        desk.Open(draft);
        log.Accept(request, clock.GetUtcNow(), $"ticket {draft.Id} created", ticketId: draft.Id, externalId: draft.ExternalId);
        return AutotaskReply.ItemId(draft.Id);
    }

    public Reply Update(SandboxRequest request) => Change(request, bodies.ReadUpdate);

    public Reply Replace(SandboxRequest request) => Change(request, bodies.ReadReplace);

    public Reply CreateNote(SandboxRequest request)
    {
        var ticket = ParentOf(request);
        if (ticket.IsComplete && !behavior.CompleteTicketsTakeNotes)
            throw new AutotaskRefusal("A note cannot be added to a complete ticket.");
        var note = desk.AddNote(ticket, bodies.ReadCreate(EntityTypes.TicketNotes, RowBody.Of(request)), ServiceDesk.ApiUser);
        return Accepted(request, ticket, note.Id, $"ticket {ticket.Id}: note {note.Id} created");
    }

    public Reply UpdateNote(SandboxRequest request) => ChangeNote(request, bodies.ReadUpdate);

    public Reply ReplaceNote(SandboxRequest request) => ChangeNote(request, bodies.ReadReplace);

    private Reply Duplicate(SandboxRequest request, SandboxTicket draft, SandboxTicket earlier)
    {
        if (behavior.DuplicateTickets == DuplicateTicketRule.Refuse)
            throw new AutotaskRefusal("A ticket of the same company with the same external ticket id is not complete yet.");
        FieldChange[] note =
        [
            new(EntityTypes.TicketNotes["title"], "Duplicate ticket"),
            new(EntityTypes.TicketNotes["description"], draft["description"] ?? draft.Title),
            new(EntityTypes.TicketNotes["noteType"], ServiceDesk.NoteType),
            new(EntityTypes.TicketNotes["publish"], ServiceDesk.Publish),
        ];
        desk.AddNote(earlier, note, ServiceDesk.ApiUser);
        return Accepted(request, earlier, earlier.Id, $"ticket {earlier.Id}: note in place of a duplicate");
    }

    private Reply Change(SandboxRequest request, Func<EntityType, JsonObject, List<FieldChange>> read)
    {
        var body = RowBody.Of(request);
        if (RowBody.IdOf(EntityTypes.Tickets, body) is not { } id || world.Tickets.Find(id) is not SandboxTicket ticket || !world.IsVisible(ticket))
            throw NoMatch();
        desk.Change(ticket, read(EntityTypes.Tickets, body), ServiceDesk.ApiUser);
        return Accepted(request, ticket, ticket.Id, $"ticket {ticket.Id} {(request.Method == "PUT" ? "replaced" : "updated")}");
    }

    private Reply ChangeNote(SandboxRequest request, Func<EntityType, JsonObject, List<FieldChange>> read)
    {
        var ticket = ParentOf(request);
        var body = RowBody.Of(request);
        if (RowBody.IdOf(EntityTypes.TicketNotes, body) is not { } id || world.TicketNotes.Find(id) is not SandboxTicketNote note || note.TicketId != ticket.Id)
            throw NoMatch();
        desk.ChangeNote(ticket, note, read(EntityTypes.TicketNotes, body), ServiceDesk.ApiUser);
        return Accepted(request, ticket, note.Id, $"ticket {ticket.Id}: note {note.Id} {(request.Method == "PUT" ? "replaced" : "updated")}");
    }

    private SandboxTicket ParentOf(SandboxRequest request) =>
        world.Tickets.Find(QueryHandlers.IdOf(request, "parent")) is SandboxTicket ticket && world.IsVisible(ticket)
            ? ticket
            : throw new AutotaskRefusal("Value does not reference an existing entity for ticketID.");

    private Reply Accepted(SandboxRequest request, SandboxTicket ticket, long itemId, string change)
    {
        log.Accept(request, clock.GetUtcNow(), change, ticketId: ticket.Id);
        return AutotaskReply.ItemId(itemId);
    }

    private static AutotaskRefusal NoMatch() => new("No matching records found. Error updating entity for record number [1].");
}
