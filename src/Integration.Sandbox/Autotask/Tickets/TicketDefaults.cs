using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Autotask.Tickets;

/// <summary>Fills a new ticket with what its category says about fields that the create leaves out.</summary>
internal static class TicketDefaults
{
    private static readonly (Field Default, Field Field)[] Fields =
    [
        Pair("title"), Pair("description"), Pair("resolution"), Pair("priority"), Pair("status"), Pair("estimatedHours"), Pair("purchaseOrderNumber"),
        Pair("queueID"), Pair("serviceLevelAgreementID"), Pair("organizationalLevelAssociationID"),
        Pair("issueTypeID", "issueType"), Pair("subIssueTypeID", "subIssueType"), Pair("sourceID", "source"), Pair("ticketTypeID", "ticketType"),
        Pair("workTypeID", "billingCodeID"),
    ];

    public static void Apply(AutotaskWorld world, SandboxTicket ticket, IReadOnlySet<Field> named)
    {
        ticket["ticketCategory"] ??= world.TicketCategories.Rows.FirstOrDefault(row => row["isGlobalDefault"] is true)?.Id;
        if (ticket["ticketCategory"] is not long category)
            return;
        foreach (var defaults in world.TicketCategoryFieldDefaults.Lookup(EntityTypes.TicketCategoryFieldDefaults["ticketCategoryID"], category))
        {
            foreach (var (given, field) in Fields)
            {
                if (!named.Contains(field))
                    ticket[field] ??= defaults[given];
            }
        }
    }

    private static (Field Default, Field Field) Pair(string given, string? field = null) =>
        (EntityTypes.TicketCategoryFieldDefaults[given], EntityTypes.Tickets[field ?? given]);
}
