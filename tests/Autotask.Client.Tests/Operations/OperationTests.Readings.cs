namespace Autotask.Client.Tests;

public sealed partial class OperationTests
{
    private static Dictionary<string, Operation> Readings => new()
    {
        ["POST TimeEntries/query"] = new("time-entries.json", FirstPage, client => ReadAsync(client.TimeEntries.ListAsync(cancellationToken: Cancel))),
        ["POST TimeEntries/query/count"] = new("count.json", EveryRow, client => client.TimeEntries.CountAsync(cancellationToken: Cancel)),
        ["GET TimeEntries/7"] = new("company-missing.json", null, client => client.TimeEntries.FindAsync(7, cancellationToken: Cancel)),
        ["POST TicketCategories/query"] = new("ticket-categories.json", FirstPage, client => ReadAsync(client.TicketCategories.ListAsync(cancellationToken: Cancel))),
        ["GET TicketCategories/3"] = new("company-missing.json", null, client => client.TicketCategories.FindAsync(3, cancellationToken: Cancel)),
        ["POST TicketCategoryFieldDefaults/query"] = new(
            "ticket-category-field-defaults.json", FirstPage, client => ReadAsync(client.TicketCategoryFieldDefaults.ListAsync(cancellationToken: Cancel))),
        ["GET TicketCategories/3/FieldDefaults"] = new(
            "ticket-category-field-defaults.json", null, client => ReadAsync(client.TicketCategoryFieldDefaults.ListAsync(3, cancellationToken: Cancel))),
        ["POST Resources/query"] = new("resources.json", FirstPage, client => ReadAsync(client.Resources.ListAsync(cancellationToken: Cancel))),
        ["GET Resources/30684001"] = new("company-missing.json", null, client => client.Resources.FindAsync(30684001, cancellationToken: Cancel)),
        ["POST ResourceRoles/query"] = new("resource-roles.json", FirstPage, client => ReadAsync(client.ResourceRoles.ListAsync(cancellationToken: Cancel))),
        ["POST ResourceServiceDeskRoles/query"] = new(
            "resource-service-desk-roles.json", FirstPage, client => ReadAsync(client.ResourceServiceDeskRoles.ListAsync(cancellationToken: Cancel))),
        ["POST Roles/query"] = new("roles.json", FirstPage, client => ReadAsync(client.Roles.ListAsync(cancellationToken: Cancel))),
    };
}
