using System.Net;

namespace Integration.Sandbox.Tests.Autotask.Tickets;

public sealed class TicketCreateTests : TicketTest
{
    [Fact]
    public async Task Create_TheFourRequiredFieldsAndAQueue_IsEnough()
    {
        var answer = await PostAsync($$"""{"companyID":{{Company}},"title":"Disk full","status":1,"priority":2,"queueID":29683482}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var ticket = Assert.Single(Sandbox.Autotask.Tickets);
        Assert.Equal(ticket.Id, (long)answer.Json["itemId"]!);
        Assert.Equal("Disk full", ticket.Title);
        Assert.Equal(29683482, ticket.QueueId);
    }

    [Fact]
    public async Task Create_WithNothing_NamesEveryRequiredField()
    {
        var answer = await PostAsync("{}");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal(
            ["companyID is required.", "priority is required.", "status is required.", "title is required."],
            answer.Json["errors"]!.AsArray().Select(error => (string?)error));
        Assert.Empty(Sandbox.Autotask.Tickets);
    }

    [Fact]
    public async Task Create_WhatTheServerSets_IsNotTakenFromTheBody()
    {
        var ticket = await CreateAsync("""
            "ticketNumber":"T1","createDate":"2020-01-01","creatorResourceID":4,"completedDate":"2020-01-01","lastActivityDate":"2020-01-01","rmmAlertID":"7"
            """);

        Assert.Equal("T20261110.0001", ticket.Number);
        Assert.Equal(Sandbox.Autotask.ApiResourceId, ticket.CreatorResourceId);
        Assert.Equal(Sandbox.Clock.GetUtcNow(), ticket.LastActivityDate);
        Assert.Equal(Sandbox.Clock.GetUtcNow().UtcDateTime, ticket["createDate"]);
        Assert.Null(ticket["completedDate"]);
        Assert.Null(ticket["rmmAlertID"]);
    }

    [Fact]
    public async Task Create_SeveralOverDays_NumbersEachDayFromOne()
    {
        await CreateAsync("\"source\":21");
        var second = await CreateAsync("\"source\":21");
        Sandbox.Clock.Advance(TimeSpan.FromDays(1));
        var next = await CreateAsync("\"source\":21");

        Assert.Equal("T20261110.0002", second.Number);
        Assert.Equal("T20261111.0001", next.Number);
    }

    [Theory]
    [InlineData("title", 255)]
    [InlineData("description", 8000)]
    [InlineData("externalID", 50)]
    public async Task Create_TextOverItsLength_IsRefused(string field, int length)
    {
        Assert.Equal(HttpStatusCode.OK, (await PostWithAsync($"\"{field}\":\"{new string('x', length)}\"")).Status);

        var answer = await PostWithAsync($"\"{field}\":\"{new string('x', length + 1)}\"");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains(field, answer.Error, StringComparison.Ordinal);
        Assert.Single(Sandbox.Autotask.Tickets);
    }

    [Theory]
    [InlineData("\"priority\":99", "Picklist value [99] does not exist for priority.")]
    [InlineData("\"status\":12", "Picklist value [12] does not exist for status.")]
    [InlineData("\"queueID\":1", "Picklist value [1] does not exist for queueID.")]
    [InlineData("\"issueType\":10,\"subIssueType\":170", "Picklist value [170] does not exist for subIssueType.")]
    [InlineData("\"subIssueType\":170", "Picklist value [170] does not exist for subIssueType.")]
    [InlineData("\"ticketCategory\":98", "Picklist value [98] does not exist for ticketCategory.")]
    public async Task Create_MissingInactiveOrForeignPicklistValue_IsRefused(string field, string error) => Assert.Equal(error, (await PostWithAsync(field)).Error);

    [Fact]
    public async Task Create_SubIssueTypeOfItsIssueType_IsTaken() => Assert.Equal(170L, (await CreateAsync("\"issueType\":17,\"subIssueType\":170"))["subIssueType"]);

    [Fact]
    public async Task Create_PicklistValueThatSomebodyRemoved_IsRefused()
    {
        await CreateAsync("\"source\":21");

        Sandbox.Autotask.Picklists.Remove("Tickets", "source", 21);

        Assert.Equal("Picklist value [21] does not exist for source.", (await PostWithAsync("\"source\":21")).Error);
    }

    [Fact]
    public async Task Create_WithoutQueueAndResource_IsRefusedUnlessTheCustomerAllowsIt()
    {
        const string Body = """{"companyID":1001,"title":"Disk full","status":1,"priority":2}""";
        Assert.Contains("queueID", (await PostAsync(Body)).Error, StringComparison.Ordinal);

        Sandbox.Autotask.Behavior.TicketsNeedQueueOrResource = false;

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(Body)).Status);
    }

    [Fact]
    public async Task Create_ResourceWithOneOfItsRoles_NeedsNoQueue()
    {
        var answer = await PostAsync(
            $$"""{"companyID":1001,"title":"Disk full","status":1,"priority":2,"assignedResourceID":{{Technician}},"assignedResourceRoleID":{{EngineerRole}}}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(Technician, Assert.Single(Sandbox.Autotask.Tickets).AssignedResourceId);
    }

    [Theory]
    [InlineData("\"assignedResourceID\":29682885", "you must assign both")]
    [InlineData("\"assignedResourceRoleID\":29682834", "you must assign both")]
    [InlineData("\"assignedResourceID\":29682903,\"assignedResourceRoleID\":29682847", "no service desk role")]
    [InlineData("\"assignedResourceID\":29682885,\"assignedResourceRoleID\":29682851", "no service desk role")]
    [InlineData("\"assignedResourceID\":29683120,\"assignedResourceRoleID\":29682851", "API user")]
    [InlineData("\"assignedResourceID\":29682911,\"assignedResourceRoleID\":29682834", "field: assignedResourceID of type: Resource does not exist or is invalid")]
    public async Task Create_ResourceThatCannotHaveIt_IsRefused(string assignment, string error) =>
        Assert.Contains(error, (await PostWithAsync(assignment)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Create_CompanyThatIsMissing_IsRefused() =>
        Assert.Equal(
            "Value does not reference an existing entity for companyID.",
            (await PostAsync("""{"companyID":5,"title":"Disk full","status":1,"priority":2,"queueID":8}""")).Error);

    [Fact]
    public async Task Create_CompanyThatIsInactive_IsRefusedWithoutATicket()
    {
        Sandbox.Autotask.SetCompanyActive(Company, isActive: false);

        Assert.Equal(Invalid("companyID", "Company"), (await PostWithAsync("\"source\":21")).Error);
        Assert.Empty(Sandbox.Autotask.Tickets);
    }

    [Fact]
    public async Task Create_ForTheMspItself_TakesIdZero() =>
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("""{"companyID":0,"title":"Key expires","status":1,"priority":2,"queueID":8}""")).Status);

    [Fact]
    public async Task Create_Contact_MustBeActiveAndOfTheCompany()
    {
        var contact = Sandbox.Autotask.AddContact(Company, "Ada", "Abbott");
        var foreign = Sandbox.Autotask.AddContact(1002, "Ben", "Baker");
        var error = Invalid("contactID", "Contact");
        Assert.Equal(HttpStatusCode.OK, (await PostWithAsync($"\"contactID\":{contact.Id}")).Status);

        contact.IsActive = false;

        Assert.Equal(error, (await PostWithAsync($"\"contactID\":{contact.Id}")).Error);
        Assert.Equal(error, (await PostWithAsync($"\"contactID\":{foreign.Id}")).Error);
        Assert.Equal(error, (await PostWithAsync("\"contactID\":1")).Error);
    }

    [Fact]
    public async Task Create_ContractThatIsInactive_IsRefused()
    {
        var contract = Sandbox.Autotask.Contracts[0];
        Assert.Equal(HttpStatusCode.OK, (await PostWithAsync($"\"contractID\":{contract.Id}")).Status);

        contract["status"] = 0;

        Assert.Equal(Invalid("contractID", "Contract"), (await PostWithAsync($"\"contractID\":{contract.Id}")).Error);
    }

    [Fact]
    public async Task Create_InACategory_TakesItsDefaultsWhereTheBodySaysNothing()
    {
        var answer = await PostAsync("""{"companyID":1001,"title":"Agent offline","ticketCategory":104,"priority":4}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var ticket = Assert.Single(Sandbox.Autotask.Tickets);
        Assert.Equal((1, 4, 8L, 8L), (ticket.Status, ticket.Priority, ticket.QueueId, ticket["source"]));
    }

    [Fact]
    public async Task Create_WithoutACategory_IsInTheCustomersDefaultOne() => Assert.Equal(3L, (await CreateAsync())["ticketCategory"]);

    [Fact]
    public async Task Create_InACategoryThatDemandsMore_NamesWhatIsMissing()
    {
        var answer = await PostWithAsync("\"ticketCategory\":107");

        Assert.Equal(["dueDateTime is required.", "issueType is required."], answer.Json["errors"]!.AsArray().Select(error => (string?)error).Order());
        Assert.Equal(
            "Picklist value [2] does not exist for priority.",
            (await PostWithAsync("\"ticketCategory\":107,\"issueType\":17,\"dueDateTime\":\"2026-11-12T00:00:00\"")).Error);
    }

    [Fact]
    public async Task Create_Accepted_IsCountedByItsExternalId()
    {
        var ticket = await CreateAsync("\"externalID\":\"jc-1\"");
        await CreateAsync("\"externalID\":\"jc-2\"");
        await CreateAsync("\"externalID\":\"jc-2\"");
        await CreateAsync("\"source\":21");

        Assert.Equal(new Dictionary<string, int> { ["jc-1"] = 1, ["jc-2"] = 2 }, Sandbox.Log.Tickets);
        Assert.Equal(new Dictionary<string, int> { ["jc-1"] = 1, ["jc-2"] = 2 }, Sandbox.Log.MaxOpenTickets);
        Assert.Equal((ticket.Id, "jc-1"), (Sandbox.Log.Writes[0].TicketId, Sandbox.Log.Writes[0].ExternalId));
    }
}
