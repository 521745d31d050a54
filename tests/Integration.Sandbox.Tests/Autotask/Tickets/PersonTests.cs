namespace Integration.Sandbox.Tests.Autotask.Tickets;

public sealed class PersonTests : TicketTest
{
    [Fact]
    public async Task Edits_OfATicket_AreATechniciansAndMoveItsLastActivity()
    {
        var ticket = await CreateAsync();
        Sandbox.Clock.Advance(TimeSpan.FromHours(1));

        Sandbox.Autotask.EditTicket(ticket.Id, "queueID", 29682969);
        Sandbox.Autotask.EditTicket(ticket.Id, "priority", 1);
        Sandbox.Autotask.AssignTicket(ticket.Id, 29682903);

        Assert.Equal((29682969, 1, 29682903), (ticket.QueueId!.Value, ticket.Priority, ticket.AssignedResourceId!.Value));
        Assert.Equal((Technician, Sandbox.Clock.GetUtcNow()), (ticket["lastActivityResourceID"], ticket.LastActivityDate));
        Assert.Single(Sandbox.Log.Writes);
    }

    [Fact]
    public async Task CompleteAndReopen_Ticket_CountsAsOneOpenTicketAtATime()
    {
        var ticket = await CreateAsync();

        Sandbox.Autotask.CompleteTicket(ticket.Id);
        Assert.Equal(Technician, ticket["completedByResourceID"]);
        await CreateAsync();
        Assert.Equal(1, Sandbox.Log.MaxOpenTickets["jc-1"]);
        Sandbox.Autotask.ReopenTicket(ticket.Id);

        Assert.False(ticket.IsComplete);
        Assert.Equal(2, Sandbox.Log.MaxOpenTickets["jc-1"]);
    }

    [Fact]
    public async Task NoteAndTimeEntry_ByAPerson_MoveTheLastActivity()
    {
        var ticket = await CreateAsync();

        Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        Sandbox.Autotask.AddTicketNote(ticket.Id, "Looking into it.");
        Assert.Equal((Technician, Sandbox.Clock.GetUtcNow()), (ticket["lastActivityResourceID"], ticket.LastActivityDate));

        Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        Sandbox.Autotask.AddTimeEntry(ticket.Id, 0.25m, "Looked into it.", resourceId: 29682903);
        Assert.Equal((29682903L, Sandbox.Clock.GetUtcNow()), (ticket["lastActivityResourceID"], ticket.LastActivityDate));
        Assert.Equal(Sandbox.Autotask.ApiResourceId, ticket.CreatorResourceId);
    }

    [Fact]
    public void Edits_TheServerRefuses_ThrowItsText()
    {
        var ticket = Sandbox.Autotask.CreateTicket(Company, "Printer");

        Assert.Equal("There is no ticket 5.", Assert.Throws<InvalidOperationException>(() => Sandbox.Autotask.CompleteTicket(5)).Message);
        Assert.Equal(
            "Picklist value [99] does not exist for priority.",
            Assert.Throws<InvalidOperationException>(() => Sandbox.Autotask.EditTicket(ticket.Id, "priority", 99)).Message);
        Assert.Throws<KeyNotFoundException>(() => Sandbox.Autotask.EditTicket(ticket.Id, "colour", 1));
    }

    [Fact]
    public void CreateTicket_ByAPerson_IsTheirs()
    {
        var ticket = Sandbox.Autotask.CreateTicket(Company, "Printer", resourceId: 29682903);

        Assert.Equal((29682903, "Printer", 1), (ticket.CreatorResourceId, ticket.Title, ticket.Status));
        Assert.Empty(Sandbox.Log.Writes);
    }
}
