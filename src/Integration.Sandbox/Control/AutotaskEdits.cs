using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask;

namespace Integration.Sandbox.Control;

/// <summary>A person's edits of Autotask beyond its contracts, by name, as another process asks for them.</summary>
internal static class AutotaskEdits
{
    /// <summary>Runs an edit; null when there is none of the name.</summary>
    public static JsonObject? Run(SandboxAutotask autotask, string name, JsonObject body)
    {
        var by = (long?)body["resourceID"];
        switch (name)
        {
            case "create-ticket":
                return Id(autotask.CreateTicket((long)body.Required("companyID"), Text(body, "title"), (string?)body["externalID"], by).Id);
            case "edit-ticket":
                autotask.EditTicket(Ticket(autotask, body), Text(body, "field"), Value(body["value"]), by);
                break;
            case "assign-ticket":
                autotask.AssignTicket(Ticket(autotask, body), (long?)body["assignedResourceID"], (long?)body["assignedResourceRoleID"], by);
                break;
            case "complete-ticket":
                autotask.CompleteTicket(Ticket(autotask, body), by);
                break;
            case "reopen-ticket":
                autotask.ReopenTicket(Ticket(autotask, body), by);
                break;
            case "add-ticket-note":
                return Id(autotask.AddTicketNote(Ticket(autotask, body), Text(body, "description"), by).Id);
            case "add-time-entry":
                return Id(autotask.AddTimeEntry(Ticket(autotask, body), (decimal)body.Required("hoursWorked"), (string?)body["summary"] ?? "Worked on it.", by).Id);
            case "add-product":
                return Id(autotask.AddProduct(Text(body, "name")).Id);
            case "add-configuration-item":
                return Id(autotask.AddConfigurationItem(
                    (long)body.Required("companyID"), (long?)body["productID"], (string?)body["serialNumber"], (string?)body["referenceTitle"]).Id);
            case "edit-configuration-item":
                autotask.EditConfigurationItem((long)body.Required("configurationItemID"), Text(body, "field"), Value(body["value"]));
                break;
            case "add-user-defined-field":
                autotask.AddUserDefinedField(Text(body, "collection"), Text(body, "name"), (bool?)body["isProtected"] ?? false);
                break;
            case "set-company-active":
                autotask.SetCompanyActive((long)body.Required("companyID"), (bool)body.Required("isActive"));
                break;
            case "remove-picklist-value":
                autotask.Picklists.Remove(Text(body, "collection"), Text(body, "field"), (long)body.Required("value"));
                break;
            default:
                return null;
        }

        return [];
    }

    // Of several tickets with one external id, the newest is meant.
    private static long Ticket(SandboxAutotask autotask, JsonObject body)
    {
        if ((long?)body["ticketID"] is { } id)
            return id;
        var externalId = Text(body, "externalID");
        return autotask.TicketsOf(externalId) is [.., var newest] ? newest.Id : throw new InvalidOperationException($"There is no ticket with the external id '{externalId}'.");
    }

    private static object? Value(JsonNode? node) => node?.GetValueKind() switch
    {
        null => null,
        JsonValueKind.Number => node.AsValue().TryGetValue<long>(out var number) ? (object)number : (decimal)node,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => (string?)node,
    };

    private static JsonObject Id(long id) => new() { ["id"] = id };

    private static string Text(JsonObject body, string name) => (string)body.Required(name)!;
}
