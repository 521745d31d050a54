using System.Net;

namespace Integration.Sandbox.Tests;

public sealed class SmokeTests : SandboxTest
{
    [Fact]
    public async Task ZoneInformation_KnownUser_NamesTheZoneWithATrailingSlash()
    {
        var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/atservicesrest/v1.0/zoneInformation?user={Sandbox.Autotask.UserName}"));
        Assert.Equal(new Uri(Sandbox.Address, "/ATServicesRest/").ToString(), answer.Json["url"]!.ToString());
    }

    [Fact]
    public async Task Query_AllCompanies_AnswersItems()
    {
        var answer = await QueryAsync("Companies", """{"filter":[{"op":"gte","field":"id","value":0}]}""");
        Assert.Equal(4, answer.Items.Count);
        Assert.Null(answer.Json["pageDetails"]!["nextPageUrl"]);
    }

    [Fact]
    public async Task Adjust_MidPeriod_SplitsThePeriodAndRaisesLaterOnes()
    {
        var line = Sandbox.Autotask.ContractServices[0].Id;
        var answer = await AdjustAsync(line, "2026-11-16", 3);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(answer.Json["itemId"]);
        var rows = Sandbox.Autotask.UnitsRowsOf(line).Where(row => row.EndDate > new DateOnly(2026, 11, 1)).Take(3).ToList();
        Assert.Equal([5, 8, 8], rows.Select(row => row.Units));
        Assert.Equal(new DateOnly(2026, 11, 15), rows[0].EndDate);
        Assert.Equal([37.50m, 60.00m, 120.00m], rows.Select(row => row.Price));
    }

    [Fact]
    public async Task Organizations_UsageFields_AnswerCounts()
    {
        var answer = await JumpCloudAsync(HttpMethod.Get, "/api/organizations?limit=100&sort=_id&fields=_id%20displayName%20systemUsersCount");
        Assert.Equal(3, (int)answer.Json["totalCount"]!);
        Assert.Equal(5, (int)answer.Json["results"]![0]!["systemUsersCount"]!);
    }

    [Fact]
    public async Task Events_AfterAddUser_HoldTheCreation()
    {
        var organization = Sandbox.JumpCloud.Organizations[0].Id;
        Sandbox.JumpCloud.AddUser(organization, "new");
        var answer = await JumpCloudAsync(
            HttpMethod.Post, "/insights/directory/v1/events", organization, """{"service":["all"],"start_time":"2026-11-01T00:00:00Z"}""");
        Assert.Equal("user_create", answer.Json[0]!["event_type"]!.ToString());
        Assert.Equal("1", answer.Headers["X-Result-Count"]);
    }

    [Fact]
    public async Task Control_Log_HoldsAcceptedWrites()
    {
        var line = Sandbox.Autotask.ContractServices[0].Id;
        await AdjustAsync(line, "2026-11-16", 3);
        var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, "/_sandbox/log"));
        Assert.Equal(line, (long)answer.Json["writes"]![0]!["contractServiceID"]!);
    }
}
