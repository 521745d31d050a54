using Integration.Core.Ticketing;
using Integration.Sandbox.Autotask.Picklists;

namespace Integration.Autotask.Tests.Tickets;

public sealed class ResolveTests : TicketTest
{
    [Fact]
    public async Task ResolveAsync_LabelsAndIds_AreFoundWithoutCase()
    {
        var fields = (await ResolveAsync(Named with
        {
            Queue = " jumpcloud alerts ",
            Priority = "1",
            Source = "JumpCloud",
            IssueType = "Identity",
            SubIssueType = "account lockout",
            CompleteStatus = "Complete",
        })).Fields!;

        Assert.Equal("29683482", fields.Queue!.Id);
        Assert.Equal("High (1)", $"{fields.Priority}");
        Assert.Equal("21", fields.Source!.Id);
        Assert.Equal("17", fields.IssueType!.Id);
        Assert.Equal("170", fields.SubIssueType!.Id);
        Assert.Equal("5", fields.CompleteStatus!.Id);
    }

    [Theory]
    [InlineData("Nowhere")]
    [InlineData("Field Service")]
    public async Task ResolveAsync_QueueThatDoesNotExistOrIsInactive_IsAProblemWithTheChoices(string queue)
    {
        var problem = Assert.Single((await ResolveAsync(Named with { Queue = queue })).Problems);

        Assert.Equal(("Queue", queue, $"Autotask has no active value '{queue}'."), (problem.Field, problem.Value, problem.Text));
        Assert.Equal(
            ["Client Portal", "JumpCloud Alerts", "Level I Support", "Level II Support", "Monitoring Alert"],
            problem.Choices.Select(choice => choice.Label).Order());
    }

    [Fact]
    public async Task ResolveAsync_ResourceWithItsRole_IsFoundByNameAndByEMail()
    {
        var byName = (await ResolveAsync(Named with { Queue = null, Resource = "dana reyes", Role = "Engineer" })).Fields!;
        var byMail = (await ResolveAsync(Named with { Queue = null, Resource = "dana.reyes@sandbox.example", Role = "Engineer" })).Fields!;

        Assert.Equal(("29682885", "29682847"), (byName.Resource!.Id, byName.Role!.Id));
        Assert.Equal(byName, byMail);
    }

    [Fact]
    public async Task ResolveAsync_ResourceWithoutARole_IsAProblemThatListsItsRoles()
    {
        var problem = Assert.Single((await ResolveAsync(Named with { Queue = null, Resource = "Dana Reyes" })).Problems);

        Assert.Equal("Role", problem.Field);
        Assert.Equal("Autotask assigns a ticket to Dana Reyes only in a role, and the rule names none.", problem.Text);
        Assert.Equal(["Engineer", "Technician"], problem.Choices.Select(choice => choice.Label).Order());
    }

    [Theory]
    [InlineData("Project Manager")]
    [InlineData("Helpdesk")]
    public async Task ResolveAsync_RoleThatIsNoneOfTheResourcesAtTheDesk_IsRefused(string role)
    {
        var problem = Assert.Single((await ResolveAsync(Named with { Queue = null, Resource = "Ira Novak", Role = role })).Problems);

        Assert.Equal(["Technician"], problem.Choices.Select(choice => choice.Label));
    }

    [Theory]
    [InlineData("Kim Osei")]
    [InlineData("API User")]
    [InlineData("Nobody")]
    public async Task ResolveAsync_ResourceThatCannotBeAssigned_IsAProblemThatListsThoseWhoCan(string resource)
    {
        var problem = Assert.Single((await ResolveAsync(Named with { Resource = resource, Role = "Technician" })).Problems);

        Assert.Equal("Resource", problem.Field);
        Assert.Equal(["Dana Reyes", "Ira Novak"], problem.Choices.Select(choice => choice.Label));
    }

    [Fact]
    public async Task ResolveAsync_ResourcesThatMayNotBeRead_IsAProblemOfTheRuleThatNamesOne()
    {
        Sandbox.Autotask.Behavior.CanReadResources = false;

        Assert.Empty((await ResolveAsync(Named)).Problems);
        var problem = Assert.Single((await ResolveAsync(Named with { Resource = "Dana Reyes", Role = "Engineer" })).Problems);

        Assert.Equal("Resource", problem.Field);
        Assert.Equal("Who works at the service desk may not be read: The logged in Resource does not have the adequate permissions to query Resources.", problem.Text);
    }

    [Fact]
    public async Task ResolveAsync_SubIssueTypeOfAnotherIssueType_ListsThoseOfItsOwn()
    {
        var problem = Assert.Single((await ResolveAsync(Named with { IssueType = "Hardware", SubIssueType = "Agent" })).Problems);

        Assert.Equal(["Disk Encryption", "Laptop"], problem.Choices.Select(choice => choice.Label).Order());
    }

    [Fact]
    public async Task ResolveAsync_NeitherQueueNorResource_IsAProblem()
    {
        var problem = Assert.Single((await ResolveAsync(Named with { Queue = null })).Problems);

        Assert.Equal(("Queue", "A ticket needs a queue, or a resource with a role."), (problem.Field, problem.Text));
    }

    [Fact]
    public async Task ResolveAsync_CategoryWithDefaults_FillsWhatTheRuleLeavesOut()
    {
        var fields = (await ResolveAsync(Named with { Category = "Monitoring", Queue = null, Priority = null, Status = null })).Fields!;

        Assert.Equal(("104", "Monitoring Alert", "Medium", "New"), (fields.Category!.Id, fields.Queue!.Label, fields.Priority!.Label, fields.Status!.Label));
    }

    [Fact]
    public async Task ResolveAsync_NothingNamedAndNoDefault_SaysWhatIsNeeded()
    {
        var problems = (await ResolveAsync(new TicketFields { Queue = "Level I Support" })).Problems;

        Assert.Equal(["NoteType", "Priority", "Publish", "Status"], problems.Select(problem => problem.Field).Order());
        Assert.All(problems, problem => Assert.Equal("Autotask needs a value and has no default of its own.", problem.Text));
    }

    [Fact]
    public async Task ResolveAsync_StatusThatClosesAndDoesNotCountAsComplete_IsRefused()
    {
        var problem = Assert.Single((await ResolveAsync(Named with { CompleteStatus = "Escalated" })).Problems);

        Assert.Equal("'Escalated' is not among the CompleteStatuses of the Autotask settings.", problem.Text);
    }

    [Fact]
    public async Task ResolveAsync_AfterAProblem_LooksAgain()
    {
        Assert.NotEmpty((await ResolveAsync(Named with { Queue = "Alerts, late" })).Problems);

        Sandbox.Autotask.Picklists.Set("Tickets", "queueID", new SandboxPicklistValue(29683999, "Alerts, late"));

        Assert.Equal("29683999", (await ResolveAsync(Named with { Queue = "Alerts, late" })).Fields!.Queue!.Id);
    }

    [Fact]
    public async Task ResolveAsync_ManyRules_CostOneRequestAListAndNoneTheSecondTime()
    {
        await Desk.ResolveAsync([Named, Named with { Queue = "Level I Support" }, Named with { Source = "JumpCloud" }], Cancel);
        Assert.Equal([("/TicketNotes/entityInformation/fields", 1), ("/Tickets/entityInformation/fields", 1)], Asked().Order());

        await Desk.ResolveAsync([Named], Cancel);
        Assert.Equal(2, Asked().Sum(route => route.Requests));
    }
}
