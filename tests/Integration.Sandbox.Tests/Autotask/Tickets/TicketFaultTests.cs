using System.Net;
using Integration.Sandbox.Faults;

namespace Integration.Sandbox.Tests.Autotask.Tickets;

public sealed class TicketFaultTests : TicketTest
{
    [Theory]
    [InlineData(SandboxFaultKind.ReplyLost, 1)]
    [InlineData(SandboxFaultKind.ResetDuringBody, 1)]
    [InlineData(SandboxFaultKind.TruncatedBody, 1)]
    [InlineData(SandboxFaultKind.HtmlBody, 1)]
    [InlineData(SandboxFaultKind.ResetBeforeBody, 0)]
    [InlineData(SandboxFaultKind.Status, 0)]
    [InlineData(SandboxFaultKind.ThreadLimit, 0)]
    public async Task Create_HitByAFault_IsCommittedOrNotAsTheKindSays(SandboxFaultKind kind, int tickets)
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "*/Tickets", Method = "POST" });

        await Record.ExceptionAsync(() => PostWithAsync("\"externalID\":\"jc-1\""));

        Assert.Equal(tickets, Sandbox.Autotask.TicketsOf("jc-1").Count);
        Assert.Equal(tickets, Sandbox.Log.Tickets.GetValueOrDefault("jc-1"));
    }

    [Fact]
    public async Task PersonEdit_OnATicketOrItsNotes_AddsAPersonsNoteFirst()
    {
        var ticket = await CreateAsync();
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.PersonEdit, Route = "*/Tickets*", Times = 2 });

        Assert.Equal(HttpStatusCode.OK, (await PatchAsync(ticket.Id, "\"status\":5")).Status);
        Assert.Equal(HttpStatusCode.OK, (await NoteAsync(ticket.Id)).Status);

        Assert.Equal([Technician, Technician, Sandbox.Autotask.ApiResourceId], Sandbox.Autotask.TicketNotes.Select(note => note.CreatorResourceId));
    }

    [Fact]
    public async Task ThreadSlots_OfNotes_AreThoseOfTicketsToo()
    {
        var ticket = await CreateAsync();
        await NoteAsync(ticket.Id);

        Assert.Equal(1, Sandbox.Log.MaxInFlight["Tickets"]);
        Assert.Equal(1, Sandbox.Log.MaxInFlight["TicketNotes"]);
        Assert.Contains(Sandbox.Log.Requests, count => count is { Method: "POST", Route: "/Tickets/{parent}/Notes", Requests: 1 });
    }
}
