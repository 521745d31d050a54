using Integration.Sandbox.Autotask.Tickets;

namespace Integration.Sandbox.Autotask.Entities;

/// <summary>A ticket.</summary>
public sealed class SandboxTicket : SandboxRow
{
    internal SandboxTicket(long id)
        : base(EntityTypes.Tickets, id)
    {
    }

    /// <summary>Gets the number people call it by, such as T20261110.0001.</summary>
    public string Number => (string)this["ticketNumber"]!;

    /// <summary>Gets the company.</summary>
    public long CompanyId => (long)this["companyID"]!;

    /// <summary>Gets the title.</summary>
    public string Title => (string)this["title"]!;

    /// <summary>Gets the external ticket id; null when it has none.</summary>
    public string? ExternalId => (string?)this["externalID"];

    /// <summary>Gets the status: 1 new, 5 complete, others as the customer's picklist says.</summary>
    public long Status => (long)this["status"]!;

    /// <summary>Gets whether the status is 5, complete.</summary>
    public bool IsComplete => Status == TicketStatus.Complete;

    /// <summary>Gets the priority's picklist value.</summary>
    public long Priority => (long)this["priority"]!;

    /// <summary>Gets the queue's picklist value; null when it is in none.</summary>
    public long? QueueId => (long?)this["queueID"];

    /// <summary>Gets the resource that it is assigned to; null when it is not.</summary>
    public long? AssignedResourceId => (long?)this["assignedResourceID"];

    /// <summary>Gets the resource that created it; <see cref="SandboxAutotask.ApiResourceId"/> when a request did.</summary>
    public long CreatorResourceId => (long)this["creatorResourceID"]!;

    /// <summary>Gets when something last happened to it: a change, a note, a time entry.</summary>
    public DateTimeOffset LastActivityDate => new((DateTime)this["lastActivityDate"]!);
}
