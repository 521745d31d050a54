using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Tickets;

namespace Integration.Sandbox.Autotask;

// The service desk, and what a person does there.
public sealed partial class SandboxAutotask
{
    /// <summary>Gets the resource that the API user is: the creator of every ticket and note that a request makes.</summary>
    public long ApiResourceId { get; } = ServiceDesk.ApiUser;

    /// <summary>Gets the tickets, by id, hidden ones included.</summary>
    public IReadOnlyList<SandboxTicket> Tickets => Copy<SandboxTicket>(World.Tickets);

    /// <summary>Gets the notes of all tickets, by id.</summary>
    public IReadOnlyList<SandboxTicketNote> TicketNotes => Copy<SandboxTicketNote>(World.TicketNotes);

    /// <summary>Gets the time entries of all tickets, by id.</summary>
    public IReadOnlyList<SandboxTimeEntry> TimeEntries => Copy<SandboxTimeEntry>(World.TimeEntries);

    /// <summary>Gets the ticket categories, by id.</summary>
    public IReadOnlyList<SandboxTicketCategory> TicketCategories => Copy<SandboxTicketCategory>(World.TicketCategories);

    /// <summary>Gets the resources, by id.</summary>
    public IReadOnlyList<SandboxResource> Resources => Copy<SandboxResource>(World.Resources);

    internal TicketDesk Desk { get; }

    /// <summary>Returns the tickets that have an external id, by id.</summary>
    /// <param name="externalId">The external id, compared without case.</param>
    public IReadOnlyList<SandboxTicket> TicketsOf(string externalId)
    {
        lock (World.Gate)
            return [.. Desk.WithExternalId(externalId).OrderBy(ticket => ticket.Id)];
    }

    /// <summary>Creates a new ticket of medium priority in the first-level queue, as a person does in the user interface.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="title">The title.</param>
    /// <param name="externalId">The external id; null for none. People seldom have one: it is for tickets of another tool.</param>
    /// <param name="resourceId">The person; null takes the first technician.</param>
    /// <exception cref="InvalidOperationException">The server refuses, with its own text.</exception>
    public SandboxTicket CreateTicket(long companyId, string title, string? externalId = null, long? resourceId = null) => Edit(() =>
    {
        var ticket = Desk.Draft(
            [
                Change(EntityTypes.Tickets, "companyID", companyId),
                Change(EntityTypes.Tickets, "title", title),
                Change(EntityTypes.Tickets, "externalID", externalId),
                Change(EntityTypes.Tickets, "status", TicketStatus.New),
                Change(EntityTypes.Tickets, "priority", ServiceDesk.MediumPriority),
                Change(EntityTypes.Tickets, "queueID", ServiceDesk.FirstLevelQueue),
            ],
            resourceId ?? ServiceDesk.Technician);
        Desk.Open(ticket);
        return ticket;
    });

    /// <summary>Changes a field of a ticket, such as <c>status</c>, <c>queueID</c> or <c>priority</c>, as a person does in the user interface.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="field">The field's name on the wire.</param>
    /// <param name="value">The value; null clears the field.</param>
    /// <param name="resourceId">The person; null takes the first technician.</param>
    /// <exception cref="KeyNotFoundException">Tickets have no such field.</exception>
    /// <exception cref="InvalidOperationException">The server refuses, with its own text.</exception>
    public void EditTicket(long ticketId, string field, object? value, long? resourceId = null) =>
        Edit(() => Desk.Change(Ticket(ticketId), [Change(EntityTypes.Tickets, field, value)], resourceId ?? ServiceDesk.Technician));

    /// <summary>Assigns a ticket to a resource in one of its service desk roles, as a person does in the user interface.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="assignee">The resource; null takes it away from whoever has it.</param>
    /// <param name="roleId">The role; null takes the resource's default one.</param>
    /// <param name="resourceId">The person; null takes the first technician.</param>
    /// <exception cref="InvalidOperationException">The server refuses, with its own text.</exception>
    public void AssignTicket(long ticketId, long? assignee, long? roleId = null, long? resourceId = null) => Edit(() => Desk.Change(
        Ticket(ticketId),
        [
            Change(EntityTypes.Tickets, "assignedResourceID", assignee),
            Change(EntityTypes.Tickets, "assignedResourceRoleID", roleId ?? (assignee is { } id ? World.Resources.Find(id)?["defaultServiceDeskRoleID"] : null)),
        ],
        resourceId ?? ServiceDesk.Technician));

    /// <summary>Sets a ticket to complete, as a person does in the user interface.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="resourceId">The person; null takes the first technician.</param>
    /// <exception cref="InvalidOperationException">The server refuses, with its own text.</exception>
    public void CompleteTicket(long ticketId, long? resourceId = null) => EditTicket(ticketId, "status", TicketStatus.Complete, resourceId);

    /// <summary>Sets a complete ticket back to new, as a person does in the user interface.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="resourceId">The person; null takes the first technician.</param>
    /// <exception cref="InvalidOperationException">The server refuses, with its own text.</exception>
    public void ReopenTicket(long ticketId, long? resourceId = null) => EditTicket(ticketId, "status", TicketStatus.New, resourceId);

    /// <summary>Adds a note to a ticket, as a person does in the user interface. A complete ticket takes it.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="description">The text.</param>
    /// <param name="resourceId">The person; null takes the first technician.</param>
    /// <exception cref="InvalidOperationException">The server refuses, with its own text.</exception>
    public SandboxTicketNote AddTicketNote(long ticketId, string description, long? resourceId = null) => Edit(() => Desk.AddNote(
        Ticket(ticketId),
        [
            Change(EntityTypes.TicketNotes, "title", "Note"),
            Change(EntityTypes.TicketNotes, "description", description),
            Change(EntityTypes.TicketNotes, "noteType", ServiceDesk.NoteType),
            Change(EntityTypes.TicketNotes, "publish", ServiceDesk.Publish),
        ],
        resourceId ?? ServiceDesk.Technician));

    /// <summary>Adds a time entry to a ticket, as a person does in the user interface.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="hoursWorked">The hours.</param>
    /// <param name="summary">What was done.</param>
    /// <param name="resourceId">The person; null takes the first technician.</param>
    /// <exception cref="InvalidOperationException">There is no such ticket.</exception>
    public SandboxTimeEntry AddTimeEntry(long ticketId, decimal hoursWorked, string summary, long? resourceId = null) =>
        Edit(() => Desk.AddTimeEntry(Ticket(ticketId), hoursWorked, summary, resourceId ?? ServiceDesk.Technician));

    /// <summary>Makes a company active or inactive, as a person does in the user interface.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="isActive">Whether it is active from now on.</param>
    /// <exception cref="InvalidOperationException">There is no such company.</exception>
    public void SetCompanyActive(long companyId, bool isActive) => Edit(() => Company(companyId).IsActive = isActive);

    /// <summary>Adds an active contact to a company, as a person does in the user interface.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="firstName">The first name.</param>
    /// <param name="lastName">The last name.</param>
    /// <exception cref="InvalidOperationException">There is no such company.</exception>
    public SandboxContact AddContact(long companyId, string firstName, string lastName) => Edit(() =>
    {
        var contact = new SandboxContact(World.Contacts.NextId())
        {
            IsActive = true,
            ["companyID"] = Company(companyId).Id,
            ["firstName"] = firstName,
            ["lastName"] = lastName,
        };
        World.Contacts.Add(contact);
        return contact;
    });

    private SandboxTicket Ticket(long id) => World.Tickets.Find(id) as SandboxTicket ?? throw new AutotaskRefusal($"There is no ticket {id}.");

    private SandboxCompany Company(long id) => World.Companies.Find(id) as SandboxCompany ?? throw new AutotaskRefusal($"There is no company {id}.");

    private FieldChange Change(EntityType type, string field, object? value) => FieldRules.Check(World.Picklists, type[field], SandboxRow.Normalize(value));
}
