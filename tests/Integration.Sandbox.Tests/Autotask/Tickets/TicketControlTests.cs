using System.Net;

namespace Integration.Sandbox.Tests.Autotask.Tickets;

public sealed class TicketControlTests : TicketTest
{
    [Fact]
    public async Task Tickets_OfTwoWorldsMadeInAnotherOrder_ReadTheSame()
    {
        await CreateAsync("\"externalID\":\"jc-1\"");
        var second = await CreateAsync("\"externalID\":\"jc-2\"");
        await NoteAsync(second.Id);
        var once = (await ControlAsync(HttpMethod.Get, "/tickets")).Text;

        await using var other = await SandboxServer.StartAsync(new SandboxOptions { Seed = Seed() }, Cancel);
        using var http = new HttpClient { BaseAddress = other.Address };
        foreach (var externalId in (string[])["jc-2", "jc-1"])
        {
            other.Autotask.CreateTicket(Company, "Disk full", externalId, other.Autotask.ApiResourceId);
            other.Clock.Advance(TimeSpan.FromMinutes(3));
        }

        other.Autotask.EditTicket(other.Autotask.TicketsOf("jc-2")[0].Id, "title", "Disk full");
        var note = other.Autotask.AddTicketNote(other.Autotask.TicketsOf("jc-2")[0].Id, "Seen again.", other.Autotask.ApiResourceId);
        note["title"] = "Again";

        Assert.Equal(once, await http.GetStringAsync("/_sandbox/tickets", Cancel));
        Assert.Contains("\"externalID\":\"jc-2\"", once, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edits_ByExternalId_ReachTheNewestTicket()
    {
        var created = await ControlAsync(HttpMethod.Post, "/edits/create-ticket", """{"companyID":1001,"title":"Printer","externalID":"x-1"}""");
        var ticket = Assert.Single(Sandbox.Autotask.TicketsOf("x-1"));
        Assert.Equal(ticket.Id, (long)created.Json["id"]!);

        await ControlAsync(HttpMethod.Post, "/edits/edit-ticket", """{"externalID":"x-1","field":"queueID","value":8}""");
        await ControlAsync(HttpMethod.Post, "/edits/assign-ticket", $$"""{"ticketID":{{ticket.Id}},"assignedResourceID":{{Technician}}}""");
        await ControlAsync(HttpMethod.Post, "/edits/add-ticket-note", """{"externalID":"x-1","description":"On it."}""");
        await ControlAsync(HttpMethod.Post, "/edits/add-time-entry", """{"externalID":"x-1","hoursWorked":1.5}""");
        await ControlAsync(HttpMethod.Post, "/edits/complete-ticket", """{"externalID":"x-1"}""");
        Assert.True(ticket.IsComplete);
        await ControlAsync(HttpMethod.Post, "/edits/reopen-ticket", """{"externalID":"x-1"}""");

        Assert.Equal((8, Technician, false), (ticket.QueueId!.Value, ticket.AssignedResourceId!.Value, ticket.IsComplete));
        Assert.Equal("On it.", Assert.Single(Sandbox.Autotask.TicketNotes).Description);
        Assert.Equal(1.5m, Assert.Single(Sandbox.Autotask.TimeEntries).HoursWorked);
    }

    [Fact]
    public async Task Edits_OfTheCustomer_ChangeWhatWritesMeet()
    {
        await ControlAsync(HttpMethod.Post, "/edits/remove-picklist-value", """{"collection":"Tickets","field":"source","value":21}""");
        Assert.Contains("source", (await PostWithAsync("\"source\":21")).Error, StringComparison.Ordinal);

        await ControlAsync(HttpMethod.Post, "/edits/set-company-active", """{"companyID":1001,"isActive":false}""");
        Assert.Contains("companyID", (await PostWithAsync("\"externalID\":\"jc-1\"")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("edit-ticket", """{"ticketID":5,"field":"status","value":5}""", "There is no ticket 5.")]
    [InlineData("complete-ticket", """{"externalID":"none"}""", "'none'")]
    [InlineData("complete-ticket", "{}", "'externalID' is missing.")]
    [InlineData("erase-ticket", "{}", "no edit 'erase-ticket'")]
    public async Task Edits_ThatCannotBe_AreRefusedWithAReason(string edit, string body, string reason)
    {
        var answer = await ControlAsync(HttpMethod.Post, $"/edits/{edit}", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(reason, (string?)answer.Json["error"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counters_AfterCreates_CountTicketsAndTheMostOpenAtOnce()
    {
        await CreateAsync();
        await CreateAsync();

        var counters = (await ControlAsync(HttpMethod.Get, "/counters")).Json;

        Assert.Equal((2, 1, 2), ((int)counters["acceptedTickets"]!, (int)counters["ticketedExternalIDs"]!, (int)counters["maxOpenTicketsOfOneExternalID"]!));
        Assert.Equal("jc-1", (string?)(await ControlAsync(HttpMethod.Get, "/log")).Json["writes"]![0]!["externalID"]);
    }
}
