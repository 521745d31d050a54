using System.Net;
using Integration.Core.Ticketing;
using Integration.Sandbox.Faults;

namespace Integration.Autotask.Tests.Tickets;

public sealed class ReadTicketTests : TicketTest
{
    [Fact]
    public async Task ReadAsync_TicketsOfAllKinds_TellsWhatTheEngineNeeds()
    {
        var ticket = await CreateAsync("jc-one");
        Sandbox.Autotask.CompleteTicket(ticket.Id);
        var unknown = new TicketId("987654");
        var noNumber = new TicketId("T20261110.0001");

        var read = await Desk.ReadAsync([IdOf(ticket), unknown, noNumber], Cancel);

        var found = read[IdOf(ticket)].Value!;
        Assert.Equal((ticket.Number, "jc-one", true, Sandbox.Clock.GetUtcNow().UtcDateTime), (found.Number, found.Key, found.IsComplete, found.CompletedAt!.Value.UtcDateTime));
        Assert.Equal(("29683482", null, "1", Text(Sandbox.Autotask.ApiResourceId)), (found.Queue, found.Resource, found.Priority, found.CreatorId));
        Assert.Null(read[unknown].Value);
        Assert.Equal("'T20261110.0001' is not an id of Autotask, which are numbers", read[noNumber].Reason);
    }

    [Fact]
    public async Task FindByKeysAsync_SeveralTicketsOfOneKey_PrefersTheOneThatIsNotComplete()
    {
        var first = await CreateAsync("jc-one");
        Sandbox.Autotask.CompleteTicket(first.Id);
        var second = Sandbox.Autotask.CreateTicket(Sandbox.Autotask.Companies[0].Id, "By hand", "jc-one");

        var found = await Desk.FindByKeysAsync(["jc-one", "jc-two"], Cancel);

        Assert.Equal((IdOf(second), IdOf(first)), (found["jc-one"].Value.Ticket!.Id, Assert.Single(found["jc-one"].Value.Others)));
        Assert.Null(found["jc-two"].Value.Ticket);
    }

    [Fact]
    public async Task ReadActivityAsync_APersonWrote_IsTold()
    {
        var ticket = await CreateAsync("jc-one");
        Sandbox.Autotask.AddTicketNote(ticket.Id, "On my way.");
        Sandbox.Autotask.AddTimeEntry(ticket.Id, 0.5m, "Looked at it.");

        var activity = (await Desk.ReadActivityAsync([IdOf(ticket)], Cancel))[IdOf(ticket)].Value;

        Assert.Equal(("Note\nOn my way.", "29682885"), (activity.Notes.Single().Text, activity.Notes.Single().CreatorId));
        Assert.Equal(("Looked at it.", "29682885"), (activity.TimeEntries.Single().Text, activity.TimeEntries.Single().CreatorId));
    }

    [Fact]
    public async Task ReadAsync_FiveThousandTickets_TakesTenRequestsAndOneForTheStatuses()
    {
        var company = Sandbox.Autotask.Companies[0].Id;
        TicketId[] all = [.. Enumerable.Range(0, 5000).Select(number => IdOf(Sandbox.Autotask.CreateTicket(company, $"Ticket {number}", $"jc-{number}")))];

        var read = await Desk.ReadAsync(all, Cancel);

        Assert.All(all, ticket => Assert.NotNull(read[ticket].Value));
        Assert.Equal([("/Tickets/entityInformation/fields", 1), ("/Tickets/query", 10)], Asked().Order());
    }

    [Fact]
    public async Task FindByKeysAsync_AHundredKeysAndTheQueryFails_AllAreUnknown()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*/Tickets/query", HttpStatusCode.InternalServerError, """{"errors":["Something new."]}"""));

        var found = await Desk.FindByKeysAsync([.. Enumerable.Range(0, 100).Select(number => $"jc-{number}")], Cancel);

        Assert.All(found.Values, reading => Assert.False(reading.IsKnown));
    }

    [Fact]
    public async Task CheckAsync_AllIsWell_FindsNothing() => Assert.Empty(await Desk.CheckAsync(Cancel));

    [Fact]
    public async Task CheckAsync_MayNotCreateTickets_SaysWhereToGiveTheRight()
    {
        Sandbox.Autotask.Behavior.CanCreateTickets = false;

        var finding = Assert.Single(await Desk.CheckAsync(Cancel));

        Assert.Equal(("PRE008", "The API user may not create tickets."), (finding.Code, finding.Text));
    }

    [Fact]
    public async Task CheckAsync_CompleteStatusThatDoesNotExist_IsBlocking()
    {
        var finding = Assert.Single(await CreateTicketTarget(new AutotaskOptions { CompleteStatuses = ["Done"] }).CheckAsync(Cancel));

        Assert.Equal("PRE010", finding.Code);
        Assert.StartsWith("Autotask has no Tickets.status 'Done'. It has: New (1), Complete (5)", finding.Text, StringComparison.Ordinal);
    }
}
