using System.Net;
using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask.Picklists;

namespace Integration.Sandbox.Tests.Autotask.Tickets;

public sealed class ServiceDeskTests : TicketTest
{
    [Fact]
    public async Task Fields_OfTickets_HaveThisCustomersValues()
    {
        var queue = await FieldAsync("Tickets", "queueID");
        var status = await FieldAsync("Tickets", "status");

        Assert.Contains(queue["picklistValues"]!.AsArray(), value => (string?)value!["value"] == "29683482" && (string?)value["label"] == "JumpCloud Alerts");
        Assert.Contains(queue["picklistValues"]!.AsArray(), value => !(bool)value!["isActive"]!);
        Assert.Equal(["Complete", "New"], status["picklistValues"]!.AsArray().Where(value => (bool)value!["isSystem"]!).Select(value => (string?)value!["label"]).Order());
    }

    [Fact]
    public async Task Fields_OfADependentPicklist_NameTheirParent()
    {
        var field = await FieldAsync("Tickets", "subIssueType");

        Assert.Equal("issueType", (string?)field["picklistParentValueField"]);
        Assert.Equal("17", (string?)field["picklistValues"]!.AsArray().Single(value => (string?)value!["label"] == "Account Lockout")!["parentValue"]);
    }

    [Fact]
    public async Task Fields_OfTickets_TellRequiredReadOnlyQueryableAndReferences()
    {
        Assert.True((bool)(await FieldAsync("Tickets", "companyID"))["isRequired"]!);
        Assert.Equal("Company", (string?)(await FieldAsync("Tickets", "companyID"))["referenceEntityType"]);
        Assert.True((bool)(await FieldAsync("Tickets", "ticketNumber"))["isReadOnly"]!);
        Assert.False((bool)(await FieldAsync("Tickets", "creatorType"))["isQueryable"]!);
        Assert.Equal(50, (int)(await FieldAsync("Tickets", "externalID"))["length"]!);
    }

    [Fact]
    public async Task Picklist_ValueSetInactive_ShowsSoInMetadata()
    {
        Sandbox.Autotask.Picklists.Set("Tickets", "queueID", new SandboxPicklistValue(29683482, "JumpCloud Alerts", IsActive: false));

        var value = (await FieldAsync("Tickets", "queueID"))["picklistValues"]!.AsArray().Single(value => (string?)value!["value"] == "29683482")!;

        Assert.False((bool)value["isActive"]!);
        Assert.Equal(6, Sandbox.Autotask.Picklists.Of("Tickets", "queueID").Count);
    }

    [Fact]
    public void Picklist_OfAFieldWithoutOne_IsRefused() => Assert.Throws<ArgumentException>(() => Sandbox.Autotask.Picklists.Remove("Tickets", "title", 1));

    [Fact]
    public async Task Query_Resources_ShowsTheApiUserAmongThem()
    {
        var api = (await AutotaskAsync(HttpMethod.Get, $"/Resources/{Sandbox.Autotask.ApiResourceId}")).Json["item"]!;

        Assert.Equal(Sandbox.Autotask.UserName, (string?)api["userName"]);
        Assert.Equal("API User", Sandbox.Autotask.Picklists.Of("Resources", "licenseType").Single(value => value.Value == (long)api["licenseType"]!).Label);
        Assert.False((bool)(await AutotaskAsync(HttpMethod.Get, "/Resources/29682911")).Json["item"]!["isActive"]!);
    }

    [Theory]
    [InlineData("ServiceDeskRoles", 2)]
    [InlineData("Roles", 3)]
    public async Task List_RolesOfAResource_ShowsThem(string child, int count)
    {
        var rows = (await AutotaskAsync(HttpMethod.Get, $"/Resources/{Technician}/{child}")).Items;

        Assert.Equal(count, rows.Count);
        Assert.All(rows, row => Assert.Equal(Technician, (long)row!["resourceID"]!));
    }

    [Fact]
    public async Task Create_ServiceDeskRole_LetsTheResourceHaveTickets()
    {
        var answer = await AutotaskAsync(HttpMethod.Post, "/Resources/29682903/ServiceDeskRoles", $$"""{"roleID":{{EngineerRole}},"isActive":true,"isDefault":false}""");
        var ticket = await PostWithAsync($"\"assignedResourceID\":29682903,\"assignedResourceRoleID\":{EngineerRole}");
        await AutotaskAsync(HttpMethod.Patch, "/Resources/29682903/ServiceDeskRoles", $$"""{"id":{{answer.Json["itemId"]}},"isActive":false}""");

        Assert.Equal(HttpStatusCode.OK, ticket.Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await PostWithAsync($"\"assignedResourceID\":29682903,\"assignedResourceRoleID\":{EngineerRole}")).Status);
    }

    [Fact]
    public async Task List_FieldDefaultsOfACategory_ShowsThem()
    {
        var row = Assert.Single((await AutotaskAsync(HttpMethod.Get, "/TicketCategories/104/FieldDefaults")).Items)!;

        Assert.Equal((104, 8, 1), ((int)row["ticketCategoryID"]!, (int)row["queueID"]!, (int)row["status"]!));
    }

    [Theory]
    [InlineData("Tickets", true, true)]
    [InlineData("TicketNotes", true, true)]
    [InlineData("TicketCategories", false, true)]
    [InlineData("Resources", false, true)]
    [InlineData("ResourceRoles", false, false)]
    [InlineData("Roles", true, true)]
    public async Task EntityInformation_TellsWhatCanBeDone(string entity, bool canCreate, bool canUpdate)
    {
        var info = (await AutotaskAsync(HttpMethod.Get, $"/{entity}/entityInformation")).Json["info"]!;

        Assert.Equal((true, canCreate, canUpdate, false), ((bool)info["canQuery"]!, (bool)info["canCreate"]!, (bool)info["canUpdate"]!, (bool)info["canDelete"]!));
    }

    private async Task<JsonNode> FieldAsync(string entity, string name) =>
        (await AutotaskAsync(HttpMethod.Get, $"/{entity}/entityInformation/fields")).Json["fields"]!.AsArray().Single(field => (string?)field!["name"] == name)!;
}
