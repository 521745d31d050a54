using System.Globalization;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.Autotask.Tickets;

/// <summary>Makes, changes and annotates tickets, for requests and for people alike. Whoever calls it holds the world's gate.</summary>
internal sealed class TicketDesk(AutotaskWorld world, AutotaskBehavior behavior, SandboxLog log)
{
    private static readonly Field ExternalId = EntityTypes.Tickets["externalID"];
    private static readonly Field TicketOfNote = EntityTypes.TicketNotes["ticketID"];
    private static readonly Field TicketOfEntry = EntityTypes.TimeEntries["ticketID"];

    private readonly TicketRules rules = new(world, behavior);
    private readonly Dictionary<DateOnly, int> numbers = [];

    /// <summary>Makes a ticket that obeys the rules, and that nobody sees yet.</summary>
    public SandboxTicket Draft(IReadOnlyList<FieldChange> changes, long by)
    {
        var named = Named(changes);
        var ticket = new SandboxTicket(world.Tickets.NextId());
        ticket.Apply(changes);
        TicketDefaults.Apply(world, ticket, named);
        rules.Check(ticket, named);
        ticket["creatorResourceID"] = by;
        ticket["creatorType"] = ServiceDesk.ResourcePerson;
        return ticket;
    }

    /// <summary>Adds a draft to the tickets.</summary>
    public void Open(SandboxTicket draft)
    {
        var number = numbers[world.Today] = numbers.GetValueOrDefault(world.Today) + 1;
        draft["ticketNumber"] = string.Create(CultureInfo.InvariantCulture, $"T{world.Today:yyyyMMdd}.{number:D4}");
        draft["createDate"] = world.Now;
        Touch(draft, draft.CreatorResourceId);
        Complete(draft, wasComplete: false, draft.CreatorResourceId);
        world.Tickets.Add(draft);
        CountOpen(draft.ExternalId);
    }

    /// <summary>Changes a ticket: wholly, or not at all when a rule is broken.</summary>
    public void Change(SandboxTicket ticket, IReadOnlyList<FieldChange> changes, long by)
    {
        var after = (SandboxTicket)ticket.Copy();
        after.Apply(changes);
        rules.Check(after, Named(changes));
        var wasComplete = ticket.IsComplete;
        ticket.Apply(changes);
        ticket["lastTrackedModificationDateTime"] = world.Now;
        Touch(ticket, by);
        Complete(ticket, wasComplete, by);
        CountOpen(ticket.ExternalId);
    }

    public SandboxTicketNote AddNote(SandboxTicket ticket, IReadOnlyList<FieldChange> changes, long by)
    {
        var note = new SandboxTicketNote(world.TicketNotes.NextId()) { ["ticketID"] = ticket.Id };
        note.Apply(changes);
        note["ticketID"] = ticket.Id;
        note["creatorResourceID"] = by;
        note["createDateTime"] = note["lastActivityDate"] = world.Now;
        CheckNote(ticket, note);
        world.TicketNotes.Add(note);
        Touch(ticket, by);
        return note;
    }

    public void ChangeNote(SandboxTicket ticket, SandboxTicketNote note, IReadOnlyList<FieldChange> changes, long by)
    {
        var after = (SandboxTicketNote)note.Copy();
        after.Apply(changes);
        CheckNote(ticket, after);
        note.Apply(changes);
        note["lastActivityDate"] = world.Now;
        Touch(ticket, by);
    }

    public SandboxTimeEntry AddTimeEntry(SandboxTicket ticket, decimal hours, string summary, long by)
    {
        var entry = new SandboxTimeEntry(world.TimeEntries.NextId())
        {
            ["ticketID"] = ticket.Id,
            ["resourceID"] = by,
            ["creatorUserID"] = by,
            ["roleID"] = world.Resources.Find(by)?["defaultServiceDeskRoleID"],
            ["dateWorked"] = world.Today,
            ["createDateTime"] = world.Now,
            ["lastModifiedDateTime"] = world.Now,
            ["hoursWorked"] = hours,
            ["hoursToBill"] = hours,
            ["summaryNotes"] = summary,
            ["timeEntryType"] = 2,
            ["isNonBillable"] = false,
            ["showOnInvoice"] = true,
        };
        world.TimeEntries.Add(entry);
        Touch(ticket, by);
        return entry;
    }

    /// <summary>Finds the ticket of a company that has an external id and is not complete.</summary>
    public SandboxTicket? FindOpen(long companyId, string? externalId) => externalId is null
        ? null
        : WithExternalId(externalId).FirstOrDefault(ticket => ticket.CompanyId == companyId && !ticket.IsComplete);

    public IEnumerable<SandboxTicket> WithExternalId(string externalId) => world.Tickets.Lookup(ExternalId, externalId).Cast<SandboxTicket>();

    public IEnumerable<SandboxTicketNote> NotesOf(long ticketId) => world.TicketNotes.Lookup(TicketOfNote, ticketId).Cast<SandboxTicketNote>();

    public IEnumerable<SandboxTimeEntry> TimeEntriesOf(long ticketId) => world.TimeEntries.Lookup(TicketOfEntry, ticketId).Cast<SandboxTimeEntry>();

    private void CheckNote(SandboxTicket ticket, SandboxTicketNote note)
    {
        var needsTitle = ticket["ticketCategory"] is long id && world.TicketCategories.Find(id) is SandboxTicketCategory { RequiresNoteTitle: true };
        var missing = EntityTypes.TicketNotes.Fields.Where(field => field.IsRequired || needsTitle && field.Name == "title")
            .Where(field => note[field] is null or "")
            .Select(field => FieldRules.Required(field.Name))
            .ToArray();
        if (missing.Length > 0)
            throw new AutotaskRefusal(missing);
    }

    private void Touch(SandboxTicket ticket, long by)
    {
        ticket["lastActivityDate"] = world.Now;
        ticket["lastActivityResourceID"] = by;
        ticket["lastActivityPersonType"] = ServiceDesk.ResourcePerson;
    }

    private void Complete(SandboxTicket ticket, bool wasComplete, long by)
    {
        if (ticket.IsComplete == wasComplete)
            return;
        ticket["completedDate"] = ticket.IsComplete ? world.Now : null;
        ticket["completedByResourceID"] = ticket.IsComplete ? by : null;
    }

    private void CountOpen(string? externalId)
    {
        if (externalId is not null)
            log.OpenTickets(externalId, WithExternalId(externalId).Count(ticket => !ticket.IsComplete));
    }

    private static HashSet<Field> Named(IReadOnlyList<FieldChange> changes) => [.. changes.Select(change => change.Field)];
}
