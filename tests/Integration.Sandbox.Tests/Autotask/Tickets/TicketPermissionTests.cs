using System.Net;

namespace Integration.Sandbox.Tests.Autotask.Tickets;

public sealed class TicketPermissionTests : TicketTest
{
    private const string All = """{"filter":[{"op":"gte","field":"id","value":0}]}""";

    [Fact]
    public async Task Create_WithoutThePermission_IsARefusalLikeAnyOther()
    {
        Sandbox.Autotask.Behavior.CanCreateTickets = false;

        var answer = await PostWithAsync("\"source\":21");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.StartsWith("The logged in Resource does not have the adequate permissions", answer.Error, StringComparison.Ordinal);
        Assert.Equal("None", (string?)(await AutotaskAsync(HttpMethod.Get, "/Tickets/entityInformation")).Json["info"]!["userAccessForCreate"]);
    }

    [Theory]
    [InlineData("/Resources/query")]
    [InlineData("/Resources/query/count")]
    [InlineData("/ResourceRoles/query")]
    [InlineData("/ResourceServiceDeskRoles/query")]
    public async Task Query_ResourcesWithoutThePermission_IsRefused(string path)
    {
        Assert.Equal(HttpStatusCode.OK, (await AutotaskAsync(HttpMethod.Post, path, All)).Status);

        Sandbox.Autotask.Behavior.CanReadResources = false;

        Assert.Contains("adequate permissions", (await AutotaskAsync(HttpMethod.Post, path, All)).Error, StringComparison.Ordinal);
        Assert.Contains("adequate permissions", (await AutotaskAsync(HttpMethod.Get, "/Resources/4")).Error, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await QueryAsync("Roles", All)).Status);
    }

    [Fact]
    public async Task Query_TicketOfAHiddenLineOfBusiness_IsMissingWithAllThatBelongsToIt()
    {
        var (hidden, seen) = (await CreateAsync("\"organizationalLevelAssociationID\":18"), await CreateAsync());
        await NoteAsync(hidden.Id);
        Sandbox.Autotask.AddTimeEntry(hidden.Id, 1, "Worked.");
        Sandbox.Autotask.Behavior.HiddenLinesOfBusiness = new HashSet<long> { 18 };

        Assert.Equal([seen.Id], await FindAsync("""{"op":"gte","field":"id","value":0}"""));
        Assert.Equal(1, (int)(await AutotaskAsync(HttpMethod.Post, "/Tickets/query/count", All)).Json["queryCount"]!);
        Assert.Null((await AutotaskAsync(HttpMethod.Get, $"/Tickets/{hidden.Id}")).Json["item"]);
        Assert.Empty((await QueryAsync("TicketNotes", All)).Items);
        Assert.Empty((await AutotaskAsync(HttpMethod.Get, $"/Tickets/{hidden.Id}/Notes")).Items);
        Assert.Empty((await QueryAsync("TimeEntries", All)).Items);
        Assert.StartsWith("No matching records", (await PatchAsync(hidden.Id, "\"status\":5")).Error, StringComparison.Ordinal);
        Assert.Contains("ticketID", (await NoteAsync(hidden.Id)).Error, StringComparison.Ordinal);
    }
}
