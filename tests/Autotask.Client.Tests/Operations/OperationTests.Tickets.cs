namespace Autotask.Client.Tests;

public sealed partial class OperationTests
{
    private static Dictionary<string, Operation> Tickets => new()
    {
        ["POST Tickets/query"] = new("tickets.json", FirstPage, client => ReadAsync(client.Tickets.ListAsync(cancellationToken: Cancel))),
        ["POST Tickets/query/count"] = new("count.json", EveryRow, client => client.Tickets.CountAsync(cancellationToken: Cancel)),
        ["GET Tickets/128926"] = new("ticket.json", null, client => client.Tickets.GetAsync(128926, cancellationToken: Cancel)),
        ["GET Tickets/entityInformation"] = new("entity-information.json", null, client => client.Tickets.GetInformationAsync(cancellationToken: Cancel)),
        ["GET Tickets/entityInformation/fields"] = new("ticket-fields.json", null, client => client.Tickets.GetFieldsAsync(cancellationToken: Cancel)),
        ["GET Tickets/entityInformation/userDefinedFields"] = new("user-defined-fields.json", null, client => client.Tickets.GetUserDefinedFieldsAsync(cancellationToken: Cancel)),
        ["POST Tickets"] = new(
            "ticket-created.json",
            """{"companyID":500,"externalID":"jc-1","priority":2,"queueID":29683482,"status":1,"title":"Test"}""",
            client => client.Tickets.CreateAsync(
                new TicketCreate { CompanyId = 500, Title = "Test", Status = 1, Priority = 2, QueueId = 29683482, ExternalId = "jc-1" }, cancellationToken: Cancel)),
        ["PATCH Tickets"] = new(
            "ticket-created.json",
            """{"id":128926,"assignedResourceID":null,"assignedResourceRoleID":null,"status":5}""",
            client => client.Tickets.UpdateAsync(
                new TicketUpdate { Id = 128926, Status = 5, AssignedResourceId = null, AssignedResourceRoleId = null }, cancellationToken: Cancel)),
        ["POST TicketNotes/query"] = new("ticket-notes.json", FirstPage, client => ReadAsync(client.TicketNotes.ListAsync(cancellationToken: Cancel))),
        ["POST TicketNotes/query/count"] = new("count.json", EveryRow, client => client.TicketNotes.CountAsync(cancellationToken: Cancel)),
        ["GET TicketNotes/901"] = new("company-missing.json", null, client => client.TicketNotes.FindAsync(901, cancellationToken: Cancel)),
        ["GET TicketNotes/entityInformation"] = new("entity-information.json", null, client => client.TicketNotes.GetInformationAsync(cancellationToken: Cancel)),
        ["GET TicketNotes/entityInformation/fields"] = new("fields.json", null, client => client.TicketNotes.GetFieldsAsync(cancellationToken: Cancel)),
        ["POST Tickets/128926/Notes"] = new(
            "ticket-created.json",
            """{"description":"Still open.","noteType":1,"publish":1,"ticketID":128926}""",
            client => client.TicketNotes.CreateAsync(
                128926, new TicketNoteCreate { TicketId = 128926, Description = "Still open.", NoteType = 1, Publish = 1 }, cancellationToken: Cancel)),
        ["PATCH Tickets/128926/Notes"] = new(
            "ticket-created.json",
            """{"id":901,"description":"Closed."}""",
            client => client.TicketNotes.UpdateAsync(128926, new TicketNoteUpdate { Id = 901, Description = "Closed." }, cancellationToken: Cancel)),
    };
}
