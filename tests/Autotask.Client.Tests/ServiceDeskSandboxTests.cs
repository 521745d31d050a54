using Integration.Sandbox;
using Integration.Sandbox.Seeds;

namespace Autotask.Client.Tests;

public sealed class ServiceDeskSandboxTests : IAsyncLifetime
{
    private SandboxServer sandbox = null!;
    private AutotaskClient client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Uniform(3), FreezesClock = true }, Cancel);
        client = new AutotaskClient(new AutotaskClientOptions
        {
            UserName = sandbox.Autotask.UserName,
            Secret = sandbox.Autotask.Secret,
            IntegrationCode = sandbox.Autotask.IntegrationCode,
            ZoneDiscoveryAddress = sandbox.Autotask.ZoneDiscoveryAddress,
        });
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task CreateAsync_ATicketByLabels_StandsInTheWorldAndIsFoundByItsKey()
    {
        var company = sandbox.Autotask.Companies[1].Id;

        var id = await client.Tickets.CreateAsync(await TicketAsync((int)company, "jc-1"), cancellationToken: Cancel);

        var ticket = Assert.Single(sandbox.Autotask.TicketsOf("jc-1"));
        Assert.Equal((id, company, 1L, 1L), (ticket.Id, ticket.CompanyId, ticket.Status, ticket.Priority));
        var found = await client.Tickets.ListAsync(new() { Filter = TicketFields.ExternalId.In(["jc-0", "jc-1"]) }, cancellationToken: Cancel).SingleAsync(Cancel);
        Assert.Equal((id, 17, 170), (found.Id, found.IssueType, found.SubIssueType));
        Assert.Equal((int)sandbox.Autotask.ApiResourceId, found.CreatorResourceId);
    }

    [Fact]
    public async Task UpdateAsync_ATicket_ChangesOnlyWhatIsSet()
    {
        var ticket = sandbox.Autotask.CreateTicket(sandbox.Autotask.Companies[1].Id, "Disk full");

        await client.Tickets.UpdateAsync(new TicketUpdate { Id = ticket.Id, Status = await IdAsync(TicketFields.Status, "Complete") }, cancellationToken: Cancel);

        var after = sandbox.Autotask.Tickets.Single(row => row.Id == ticket.Id);
        Assert.Equal((true, "Disk full", ticket.QueueId), (after.IsComplete, after.Title, after.QueueId));
        Assert.NotNull((await client.Tickets.GetAsync(ticket.Id, cancellationToken: Cancel)).CompletedDate);
    }

    [Fact]
    public async Task TicketNotes_WrittenBelowTheTicket_AreReadAmongThoseOfOthers()
    {
        var ticket = sandbox.Autotask.CreateTicket(sandbox.Autotask.Companies[1].Id, "Disk full");
        sandbox.Autotask.AddTicketNote(ticket.Id, "By a person");
        var note = new TicketNoteCreate
        {
            TicketId = (int)ticket.Id,
            Description = "By a program",
            NoteType = await IdAsync(TicketNoteFields.NoteType, "Task Notes"),
            Publish = await IdAsync(TicketNoteFields.Publish, "Internal Users Only"),
        };

        var id = await client.TicketNotes.CreateAsync(ticket.Id, note, cancellationToken: Cancel);
        await client.TicketNotes.UpdateAsync(ticket.Id, new TicketNoteUpdate { Id = id, Title = "Still open" }, cancellationToken: Cancel);

        var notes = await client.TicketNotes
            .ListAsync(new() { Filter = TicketNoteFields.TicketId.EqualTo((int)ticket.Id) }, cancellationToken: Cancel)
            .ToListAsync(Cancel);
        Assert.Equal([("Note", "By a person"), ("Still open", "By a program")], notes.Select(row => (row.Title!, row.Description!)));
        Assert.Equal((int)sandbox.Autotask.ApiResourceId, notes[1].CreatorResourceId);
    }

    [Fact]
    public async Task TimeEntries_OfATicket_AreRead()
    {
        var ticket = sandbox.Autotask.CreateTicket(sandbox.Autotask.Companies[1].Id, "Disk full");
        sandbox.Autotask.AddTimeEntry(ticket.Id, 0.75m, "Cleared the cache.");

        var entry = await client.TimeEntries.ListAsync(new() { Filter = TimeEntryFields.TicketId.EqualTo((int)ticket.Id) }, cancellationToken: Cancel).SingleAsync(Cancel);

        Assert.Equal((0.75m, "Cleared the cache."), (entry.HoursWorked, entry.SummaryNotes));
    }

    [Fact]
    public async Task UpdateAsync_AssigningAPairOfServiceDeskRoles_IsAccepted()
    {
        var ticket = sandbox.Autotask.CreateTicket(sandbox.Autotask.Companies[1].Id, "Disk full");
        var pair = await client.ResourceServiceDeskRoles.ListAsync(cancellationToken: Cancel).FirstAsync(Cancel);

        await client.Tickets.UpdateAsync(
            new TicketUpdate { Id = ticket.Id, AssignedResourceId = pair.ResourceId, AssignedResourceRoleId = pair.RoleId }, cancellationToken: Cancel);

        Assert.Equal(pair.ResourceId, sandbox.Autotask.Tickets.Single(row => row.Id == ticket.Id).AssignedResourceId);
        Assert.NotNull((await client.Roles.GetAsync(pair.RoleId!.Value, cancellationToken: Cancel)).Name);
        Assert.NotNull((await client.Resources.GetAsync(pair.ResourceId!.Value, cancellationToken: Cancel)).IsActive);
    }

    [Fact]
    public async Task TicketCategoryFieldDefaults_OfACategory_AreThoseOfTheQuery()
    {
        var queried = await client.TicketCategoryFieldDefaults.ListAsync(cancellationToken: Cancel).ToListAsync(Cancel);
        var category = Assert.Single(queried.Select(row => row.TicketCategoryId!.Value).Distinct().Take(1));

        var listed = await client.TicketCategoryFieldDefaults.ListAsync(category, cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.Equal(queried.Where(row => row.TicketCategoryId == category), listed);
        Assert.NotNull((await client.TicketCategories.GetAsync(category, cancellationToken: Cancel)).Name);
    }

    [Fact]
    public async Task Picklists_ChangedByAPerson_AreReadAgainAfterInvalidate()
    {
        var before = await client.Picklists.GetAsync(TicketFields.Status, Cancel);
        sandbox.Autotask.Picklists.Set("Tickets", "status", new(77, "Parked"));

        Assert.Null((await client.Picklists.GetAsync(TicketFields.Status, Cancel)).Find("Parked"));
        client.Picklists.Invalidate("Tickets");

        Assert.Equal(77, (await client.Picklists.GetAsync(TicketFields.Status, Cancel)).GetId("parked"));
        Assert.Null(before.Find("Parked"));
    }

    private async Task<TicketCreate> TicketAsync(int company, string key)
    {
        var issue = await IdAsync(TicketFields.IssueType, "Identity");
        return new TicketCreate
        {
            CompanyId = company,
            Title = "Account locked out",
            Status = await IdAsync(TicketFields.Status, "New"),
            Priority = await IdAsync(TicketFields.Priority, "High"),
            QueueId = await IdAsync(TicketFields.QueueId, "JumpCloud Alerts"),
            IssueType = issue,
            SubIssueType = await IdAsync(TicketFields.SubIssueType, "Account Lockout", issue),
            ExternalId = key,
        };
    }

    private async Task<int> IdAsync<TEntity>(AutotaskField<TEntity> field, string label, int? parent = null) =>
        (await client.Picklists.GetAsync(field, Cancel)).GetId(label, parent);
}
