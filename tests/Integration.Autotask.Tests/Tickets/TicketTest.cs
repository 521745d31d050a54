using Integration.Core;
using Integration.Core.Journal;
using Integration.Core.Ticketing;
using Integration.Sandbox.Autotask.Entities;

namespace Integration.Autotask.Tests.Tickets;

public abstract class TicketTest : AutotaskTest
{
    protected static readonly TicketFields Named = new() { Queue = "JumpCloud Alerts", Priority = "High", Status = "New", NoteType = "Task Notes", Publish = "All Autotask Users" };

    protected AutotaskTicketTarget Desk { get; private set; } = null!;

    protected AccountId Account => new(Text(Sandbox.Autotask.Companies[0].Id));

    protected static SendGate Gate => new(long.MaxValue, _ => ValueTask.CompletedTask);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Desk = CreateTicketTarget();
    }

    protected AutotaskTicketTarget CreateTicketTarget(AutotaskOptions? options = null) => new(CreateClient(), options, Sandbox.Clock);

    protected async Task<TicketFieldsResolution> ResolveAsync(TicketFields fields) => Assert.Single(await Desk.ResolveAsync([fields], Cancel));

    protected async Task<TicketDraft> DraftAsync(string key, TicketFields? fields = null) => new()
    {
        Key = key,
        Account = Account,
        Title = "Disk space low",
        Description = "One line.\nAnother.",
        DueAt = Sandbox.Clock.GetUtcNow().AddDays(2),
        Fields = (await ResolveAsync(fields ?? Named)).Fields!,
    };

    protected async Task<SandboxTicket> CreateAsync(string key, TicketFields? fields = null)
    {
        var result = await Desk.CreateAsync(await DraftAsync(key, fields), Gate, Cancel);
        Assert.Equal(WriteProof.Accepted, result.Proof);
        return Assert.Single(Sandbox.Autotask.Tickets, ticket => Text(ticket.Id) == result.TargetId);
    }

    protected static TicketId IdOf(SandboxTicket ticket) => new(Text(ticket.Id));
}
