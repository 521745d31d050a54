using System.Net;

namespace Integration.Sandbox.Tests.JumpCloud;

public sealed class MemberTests : SandboxTest
{
    private string Organization => Sandbox.JumpCloud.Organizations[0].Id;

    [Theory]
    [InlineData("/api/systemusers", 5)]
    [InlineData("/api/systems", 0)]
    public async Task List_OneRow_AnswersTheTotal(string path, int expected)
    {
        var answer = await JumpCloudAsync(HttpMethod.Get, $"{path}?limit=1", Organization);

        Assert.Equal(expected, (int)answer.Json["totalCount"]!);
        Assert.Equal(Math.Min(1, expected), answer.Json["results"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("short", HttpStatusCode.BadRequest)]
    [InlineData("ffffffffffffffffffffffff", HttpStatusCode.NotFound)]
    public async Task List_OrganizationHeaderWrong_IsRefused(string? organization, HttpStatusCode expected) =>
        Assert.Equal(expected, (await JumpCloudAsync(HttpMethod.Get, "/api/systemusers", organization)).Status);

    [Fact]
    public async Task List_WithoutOrganization_SaysNoneIsSelected() =>
        Assert.Equal("Unauthorized: no organization selected", (string?)(await JumpCloudAsync(HttpMethod.Get, "/api/systemusers")).Json["message"]);

    [Fact]
    public async Task List_SuspendedUser_StillCounts()
    {
        var user = Sandbox.JumpCloud.AddUser(Organization, "leaving");
        Sandbox.JumpCloud.SuspendUser(Organization, user.Id);

        var answer = await JumpCloudAsync(HttpMethod.Get, "/api/systemusers?limit=100", Organization);

        Assert.Equal(6, (int)answer.Json["totalCount"]!);
        Assert.Single(answer.Json["results"]!.AsArray(), row => (string?)row!["state"] == "SUSPENDED");
    }
}
