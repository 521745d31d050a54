using System.Net;

namespace Integration.Sandbox.Tests.Autotask.Tickets;

public sealed class TicketUpdateTests : TicketTest
{
    [Fact]
    public async Task Update_Status_LeavesTheRestAndMovesTheLastActivity()
    {
        var ticket = await CreateAsync();
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));

        var answer = await PatchAsync(ticket.Id, "\"status\":8");

        Assert.Equal(ticket.Id, (long)answer.Json["itemId"]!);
        Assert.Equal((8, 2, "jc-1"), (ticket.Status, ticket.Priority, ticket.ExternalId));
        Assert.Equal(Sandbox.Clock.GetUtcNow(), ticket.LastActivityDate);
    }

    [Fact]
    public async Task Update_ToComplete_SetsWhenAndByWhomAndReopeningForgetsIt()
    {
        var ticket = await CreateAsync();

        await PatchAsync(ticket.Id, "\"status\":5");
        Assert.Equal((Sandbox.Clock.GetUtcNow().UtcDateTime, Sandbox.Autotask.ApiResourceId), (ticket["completedDate"], ticket["completedByResourceID"]));

        await PatchAsync(ticket.Id, "\"status\":8");
        Assert.Equal((null, null), (ticket["completedDate"], ticket["completedByResourceID"]));
    }

    [Fact]
    public async Task Update_OneFieldRefused_ChangesNone()
    {
        var ticket = await CreateAsync();

        Assert.Equal("Picklist value [99] does not exist for priority.", (await PatchAsync(ticket.Id, "\"status\":8,\"priority\":99")).Error);
        Assert.Contains("both", (await PatchAsync(ticket.Id, $"\"status\":8,\"assignedResourceID\":{Technician}")).Error, StringComparison.Ordinal);

        Assert.Equal(1, ticket.Status);
        Assert.Null(ticket.AssignedResourceId);
        Assert.Single(Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Update_RequiredFieldToNull_IsRefused() => Assert.Equal("title is required.", (await PatchAsync((await CreateAsync()).Id, "\"title\":null")).Error);

    [Fact]
    public async Task Update_Assignment_ChecksThePairAsItWillBe()
    {
        var ticket = await CreateAsync($"\"assignedResourceID\":{Technician},\"assignedResourceRoleID\":{EngineerRole}");

        Assert.Contains("no service desk role", (await PatchAsync(ticket.Id, "\"assignedResourceID\":29682903")).Error, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await PatchAsync(ticket.Id, $"\"assignedResourceID\":29682903,\"assignedResourceRoleID\":{TechnicianRole}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await PatchAsync(ticket.Id, "\"assignedResourceID\":null,\"assignedResourceRoleID\":null")).Status);
    }

    [Fact]
    public async Task Update_AfterTheCompanyBecameInactive_IsRefusedOnlyWhenItNamesTheCompany()
    {
        var ticket = await CreateAsync();
        Sandbox.Autotask.SetCompanyActive(Company, isActive: false);

        Assert.Equal(HttpStatusCode.OK, (await PatchAsync(ticket.Id, "\"status\":5")).Status);
        Assert.Equal(Invalid("companyID", "Company"), (await PatchAsync(ticket.Id, $"\"companyID\":{Company}")).Error);
    }

    [Fact]
    public async Task Update_ToAnotherCompany_DoesNotTakeTheContactAlong()
    {
        var contact = Sandbox.Autotask.AddContact(Company, "Ada", "Abbott");
        var ticket = await CreateAsync($"\"contactID\":{contact.Id}");

        Assert.Equal(Invalid("contactID", "Contact"), (await PatchAsync(ticket.Id, "\"companyID\":1002")).Error);
        Assert.Equal(HttpStatusCode.OK, (await PatchAsync(ticket.Id, "\"companyID\":1002,\"contactID\":null")).Status);
    }

    [Fact]
    public async Task Update_TicketThatIsMissing_IsRefused() => Assert.StartsWith("No matching records found.", (await PatchAsync(5, "\"status\":8")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Replace_OmittedFields_AreNullOrMissed()
    {
        var ticket = await CreateAsync("\"externalID\":\"jc-1\",\"source\":21");

        var missing = await AutotaskAsync(HttpMethod.Put, "/Tickets", $$"""{"id":{{ticket.Id}},"title":"New title"}""");
        Assert.Contains("companyID is required.", missing.Text, StringComparison.Ordinal);
        await AutotaskAsync(HttpMethod.Put, "/Tickets", $$"""{"id":{{ticket.Id}},"companyID":1001,"title":"New title","status":8,"priority":1,"queueID":8}""");

        Assert.Equal(("New title", null, null), (ticket.Title, ticket.ExternalId, ticket["source"]));
        Assert.Equal("T20261110.0001", ticket.Number);
    }

    [Theory]
    [InlineData("DELETE", "/Tickets/128001")]
    [InlineData("PATCH", "/Tickets/128001")]
    [InlineData("POST", "/TicketNotes")]
    [InlineData("PATCH", "/TicketNotes")]
    [InlineData("POST", "/TimeEntries")]
    [InlineData("POST", "/Resources")]
    [InlineData("POST", "/TicketCategories")]
    [InlineData("POST", "/ResourceServiceDeskRoles")]
    [InlineData("PATCH", "/ResourceRoles")]
    public async Task Write_ByARouteThatDoesNotTakeIt_AnswersMethodNotAllowed(string method, string path)
    {
        await CreateAsync();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await AutotaskAsync(new HttpMethod(method), path, """{"id":128001,"title":"x"}""")).Status);
    }
}
