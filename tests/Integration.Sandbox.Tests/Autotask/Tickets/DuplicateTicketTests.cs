using System.Net;
using Integration.Sandbox.Autotask;

namespace Integration.Sandbox.Tests.Autotask.Tickets;

public sealed class DuplicateTicketTests : TicketTest
{
    [Fact]
    public async Task Create_HandlingOff_MakesASecondTicket()
    {
        await CreateAsync();
        await CreateAsync();

        Assert.Equal(2, Sandbox.Autotask.TicketsOf("JC-1").Count);
        Assert.Equal(2, Sandbox.Log.MaxOpenTickets["jc-1"]);
    }

    [Fact]
    public async Task Create_Refused_NamesNoEarlierTicketAndKeepsTheNumber()
    {
        Sandbox.Autotask.Behavior.DuplicateTickets = DuplicateTicketRule.Refuse;
        await CreateAsync();

        var answer = await PostWithAsync("\"externalID\":\"jc-1\"");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("T20261110.0002", (await CreateAsync("\"externalID\":\"jc-2\"")).Number);
        Assert.Equal(2, Sandbox.Log.Writes.Count);
    }

    [Fact]
    public async Task Create_NoteOnEarlier_AnswersTheEarlierTicketsId()
    {
        Sandbox.Autotask.Behavior.DuplicateTickets = DuplicateTicketRule.NoteOnEarlier;
        var earlier = await CreateAsync();

        var answer = await PostWithAsync("\"externalID\":\"jc-1\",\"description\":\"Disk still full.\"");

        Assert.Equal(earlier.Id, (long)answer.Json["itemId"]!);
        Assert.Equal((earlier.Id, "Disk still full."), (Sandbox.Autotask.TicketNotes[0].TicketId, Sandbox.Autotask.TicketNotes[0].Description));
        Assert.Equal(1, Sandbox.Log.Tickets["jc-1"]);
    }

    [Fact]
    public async Task Create_EarlierTicketCompleteOrOfAnotherCompanyOrWithoutAnId_IsNoDuplicate()
    {
        Sandbox.Autotask.Behavior.DuplicateTickets = DuplicateTicketRule.Refuse;
        var complete = await CreateAsync();
        await PatchAsync(complete.Id, "\"status\":5");
        Sandbox.Autotask.CreateTicket(1002, "Theirs", "jc-1");
        await CreateAsync("\"source\":21");

        Assert.Equal(HttpStatusCode.OK, (await PostWithAsync("\"externalID\":\"jc-1\"")).Status);
        Assert.Equal(HttpStatusCode.OK, (await PostWithAsync("\"source\":21")).Status);
    }
}
