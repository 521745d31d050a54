namespace Integration.Sandbox.Autotask.Entities;

/// <summary>Time that a resource worked on a ticket.</summary>
public sealed class SandboxTimeEntry : SandboxRow
{
    internal SandboxTimeEntry(long id)
        : base(EntityTypes.TimeEntries, id)
    {
    }

    /// <summary>Gets the ticket.</summary>
    public long TicketId => (long)this["ticketID"]!;

    /// <summary>Gets the resource.</summary>
    public long ResourceId => (long)this["resourceID"]!;

    /// <summary>Gets the hours worked.</summary>
    public decimal HoursWorked => (decimal)this["hoursWorked"]!;
}
