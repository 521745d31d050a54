using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Autotask.Tickets;

/// <summary>What must hold of a ticket after a write, whoever made it.</summary>
internal sealed class TicketRules(AutotaskWorld world, AutotaskBehavior behavior)
{
    private static readonly EntityType Type = EntityTypes.Tickets;

    private readonly References references = new(world);

    /// <summary>Checks a ticket as it would be, given the fields that the write names: what was there before is not looked at again.</summary>
    /// <exception cref="AutotaskRefusal">A rule is broken.</exception>
    public void Check(SandboxTicket ticket, IReadOnlySet<Field> named)
    {
        var category = ticket["ticketCategory"] is long id ? world.TicketCategories.Find(id) as SandboxTicketCategory : null;
        CheckRequired(ticket, category);
        references.Check(ticket, named);
        CheckContact(ticket, named);
        CheckAllowed(ticket, category, named);
        CheckSubIssueType(ticket, named);
        if (named.Contains(Type["assignedResourceID"]) || named.Contains(Type["assignedResourceRoleID"]))
            CheckAssignment(ticket);
        if (behavior.TicketsNeedQueueOrResource && ticket.QueueId is null && ticket.AssignedResourceId is null)
            throw new AutotaskRefusal("A ticket needs a queueID or an assignedResourceID.");
    }

    private static void CheckRequired(SandboxTicket ticket, SandboxTicketCategory? category)
    {
        var missing = Type.Fields.Where(field => field.IsRequired).Select(field => field.Name)
            .Concat(category?.RequiredFields ?? Enumerable.Empty<string>())
            .Where(name => ticket[name] is null or "")
            .Select(FieldRules.Required)
            .ToArray();
        if (missing.Length > 0)
            throw new AutotaskRefusal(missing);
    }

    private void CheckContact(SandboxTicket ticket, IReadOnlySet<Field> named)
    {
        var field = Type["contactID"];
        if ((named.Contains(field) || named.Contains(Type["companyID"]))
            && ticket[field] is long id && world.Contacts.Find(id) is SandboxContact contact && contact.CompanyId != ticket.CompanyId)
            throw References.Invalid(field);
    }

    private static void CheckAllowed(SandboxTicket ticket, SandboxTicketCategory? category, IReadOnlySet<Field> named)
    {
        if (category is null)
            return;
        foreach (var (name, allowed) in category.AllowedValues)
        {
            var field = Type[name];
            if ((named.Contains(field) || named.Contains(Type["ticketCategory"])) && ticket[field] is long value && !allowed.Contains(value))
                throw FieldRules.NotInPicklist(field, value);
        }
    }

    private void CheckSubIssueType(SandboxTicket ticket, IReadOnlySet<Field> named)
    {
        var field = Type["subIssueType"];
        if (!named.Contains(field) && !named.Contains(Type["issueType"]) || ticket[field] is not long value)
            return;
        var parent = world.Picklists.Of(field).FirstOrDefault(known => known.Value == value)?.ParentValue;
        if (parent is not null && parent != (long?)ticket["issueType"])
            throw FieldRules.NotInPicklist(field, value);
    }

    private void CheckAssignment(SandboxTicket ticket)
    {
        var role = (long?)ticket["assignedResourceRoleID"];
        if (ticket.AssignedResourceId is null != role is null)
            throw new AutotaskRefusal("When assigning a Resource, you must assign both a assignedResourceID and assignedResourceRoleID.");
        if (ticket.AssignedResourceId is not { } resource)
            return;
        if (world.Resources.Find(resource)?["licenseType"] is ServiceDesk.ApiUserLicense)
            throw new AutotaskRefusal("An API user cannot be assigned to a ticket.");
        var pairs = world.ResourceServiceDeskRoles.Lookup(EntityTypes.ResourceServiceDeskRoles["resourceID"], resource);
        if (!pairs.Any(pair => pair["roleID"] is long paired && paired == role && pair["isActive"] is true))
            throw new AutotaskRefusal("The assignedResourceID and assignedResourceRoleID are no service desk role of the resource.");
    }
}
