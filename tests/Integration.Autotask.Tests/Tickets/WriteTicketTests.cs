using System.Net;
using Integration.Core.Journal;
using Integration.Core.Ticketing;
using Integration.Sandbox.Faults;

namespace Integration.Autotask.Tests.Tickets;

public sealed class WriteTicketTests : TicketTest
{
    [Fact]
    public async Task CreateAsync_EveryField_StandsInTheTicket()
    {
        var ticket = await CreateAsync("jc-one", Named with { Resource = "Dana Reyes", Role = "Engineer", Source = "JumpCloud", IssueType = "Identity", SubIssueType = "Password Expiry", Category = "Monitoring" });

        Assert.Equal(("jc-one", "Disk space low", "One line.\nAnother."), (ticket.ExternalId, ticket.Title, (string)ticket["description"]!));
        Assert.Equal(Account.Value, Text(ticket.CompanyId));
        Assert.Equal((29683482, 29682885, 1, 1), (ticket.QueueId, ticket.AssignedResourceId, ticket.Priority, ticket.Status));
        Assert.Equal(
            (29682847L, 21L, 17L, 171L, 104L),
            ((long)ticket["assignedResourceRoleID"]!, (long)ticket["source"]!, (long)ticket["issueType"]!, (long)ticket["subIssueType"]!, (long)ticket["ticketCategory"]!));
        Assert.Equal(Sandbox.Clock.GetUtcNow().AddDays(2).UtcDateTime, (DateTime)ticket["dueDateTime"]!, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task AddNoteAsync_ANote_StandsOnTheTicketWithItsKey()
    {
        var ticket = await CreateAsync("jc-one");
        var fields = (await ResolveAsync(Named)).Fields!;
        var draft = new TicketNoteDraft { Ticket = IdOf(ticket), Key = "jcn-1", Title = "Severity", Text = "It rose.\n[jcn-1]", NoteType = fields.NoteType, Publish = fields.Publish };

        var result = await Desk.AddNoteAsync(draft, Gate, Cancel);

        var note = Assert.Single(Sandbox.Autotask.TicketNotes);
        Assert.Equal((WriteProof.Accepted, Text(note.Id)), (result.Proof, result.TargetId));
        Assert.Contains((await Desk.ReadActivityAsync([IdOf(ticket)], Cancel))[IdOf(ticket)].Value.Notes, entry => entry.Text.Contains("[jcn-1]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CloseAsync_ATicket_IsCompleteWithItsResolution()
    {
        var ticket = await CreateAsync("jc-one");

        var result = await Desk.CloseAsync(new TicketClosing(IdOf(ticket), new TicketChoice("5", "Complete"), "It resolved itself."), Gate, Cancel);

        var after = Assert.Single(Sandbox.Autotask.Tickets);
        Assert.Equal((WriteProof.Accepted, true, "It resolved itself."), (result.Proof, after.IsComplete, (string)after["resolution"]!));
        Assert.True((await Desk.ReadAsync([IdOf(ticket)], Cancel))[IdOf(ticket)].Value!.IsComplete);
    }

    [Fact]
    public async Task CreateAsync_GateThatDoesNotOpen_SendsNothing()
    {
        var draft = await DraftAsync("jc-one");
        var gate = new SendGate(long.MaxValue, _ => throw new IOException("The store is gone."));

        await Assert.ThrowsAsync<IOException>(() => Desk.CreateAsync(draft, gate, Cancel));

        Assert.Empty(Sandbox.Autotask.Tickets);
        Assert.DoesNotContain(Asked(), route => route.Route == "/Tickets");
    }

    [Fact]
    public async Task CreateAsync_CompanyThatIsInactive_IsRefused()
    {
        var draft = await DraftAsync("jc-one");
        Sandbox.Autotask.SetCompanyActive(Sandbox.Autotask.Companies[0].Id, isActive: false);

        Assert.Equal(WriteProof.Refused, (await Desk.CreateAsync(draft, Gate, Cancel)).Proof);
        Assert.Empty(Sandbox.Autotask.Tickets);
    }

    [Theory]
    [InlineData(SandboxFaultKind.ReplyLost, WriteProof.Uncertain, 1)]
    [InlineData(SandboxFaultKind.HtmlBody, WriteProof.Uncertain, 1)]
    [InlineData(SandboxFaultKind.ResetBeforeBody, WriteProof.Uncertain, 0)]
    [InlineData(SandboxFaultKind.ThreadLimit, WriteProof.NotSent, 0)]
    public async Task CreateAsync_SomethingGoesWrong_ProvesNoMoreThanItMay(SandboxFaultKind kind, WriteProof proof, int tickets)
    {
        var draft = await DraftAsync("jc-one");
        Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "*/Tickets", Method = "POST" });

        Assert.Equal(proof, (await Desk.CreateAsync(draft, Gate, Cancel)).Proof);
        Assert.Equal(tickets, Sandbox.Autotask.Tickets.Count);
    }

    [Fact]
    public async Task CreateAsync_ErrorThatIsNotKnown_IsUncertainAndNeverRepeated()
    {
        var draft = await DraftAsync("jc-one");
        Sandbox.Faults.Add(SandboxFault.Answer("*/Tickets", HttpStatusCode.InternalServerError, """{"errors":["Something new."]}"""));

        Assert.Equal(WriteProof.Uncertain, (await Desk.CreateAsync(draft, Gate, Cancel)).Proof);
        Assert.Equal(1, Asked().Single(route => route.Route == "/Tickets").Requests);
    }
}
