using System.Net;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests.JumpCloud;

public sealed class OrganizationTests : SandboxTest
{
    private const string Usage = "fields=_id%20displayName%20systemsCount%20systemUsersCount%20highWaterMarkLastMonth%20entitlement%20maxSystemUsers";

    protected override SandboxSeed Seed()
    {
        var seed = SandboxSeed.Uniform(25);
        seed.Organizations.Add(new OrganizationSeed { Name = "Silent", Usage = UsageFields.Absent });
        seed.Organizations.Add(new OrganizationSeed { Name = "Nobody", IsNullRecord = true });
        seed.Organizations.Add(new OrganizationSeed
        {
            Name = "Peak",
            PricePerUser = 900,
            MaxSystemUsers = 50,
            Members =
            [
                new MemberSeed("stays", seed.StartTime.AddYears(-1)),
                new MemberSeed("october", new(2026, 10, 5, 9, 0, 0, TimeSpan.Zero), new(2026, 10, 5, 17, 0, 0, TimeSpan.Zero)),
                new MemberSeed("device", seed.StartTime.AddYears(-1), IsDevice: true),
            ],
        });
        return seed;
    }

    [Fact]
    public async Task List_WithoutLimit_AnswersTen()
    {
        var answer = await JumpCloudAsync(HttpMethod.Get, "/api/organizations");

        Assert.Equal(10, answer.Json["results"]!.AsArray().Count);
        Assert.Equal(28, (int)answer.Json["totalCount"]!);
    }

    [Fact]
    public async Task List_LimitAboveHundred_IsRefused()
    {
        var answer = await JumpCloudAsync(HttpMethod.Get, "/api/organizations?limit=101");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Bad Request: request parameter \"limit\" exceeds maximum value of 100", (string?)answer.Json["message"]);
    }

    [Fact]
    public async Task List_SortedBySkip_AnswersEachOnceWithANullAmongThem()
    {
        var rows = new List<string?>();
        for (var skip = 0; skip < 28; skip += 10)
            rows.AddRange((await JumpCloudAsync(HttpMethod.Get, $"/api/organizations?limit=10&sort=_id&skip={skip}")).Json["results"]!.AsArray().Select(row => (string?)row?["_id"]));

        Assert.Equal(28, rows.Count);
        Assert.Single(rows, row => row is null);
        Assert.Equal(27, rows.OfType<string>().Distinct().Count());
    }

    [Fact]
    public async Task List_UnsortedWhileItIsWritten_MovesRows()
    {
        var first = (await JumpCloudAsync(HttpMethod.Get, "/api/organizations?limit=14")).Json["results"]!.AsArray().Select(row => (string?)row?["_id"]).ToList();
        Sandbox.JumpCloud.AddUser(Sandbox.JumpCloud.Organizations[0].Id, "new");
        var second = (await JumpCloudAsync(HttpMethod.Get, "/api/organizations?limit=14&skip=14")).Json["results"]!.AsArray().Select(row => (string?)row?["_id"]).ToList();

        Assert.NotEmpty(first.Intersect(second));
    }

    [Fact]
    public async Task List_UsageFields_AnswersCountsAndLastMonthsMark()
    {
        var row = (await JumpCloudAsync(HttpMethod.Get, $"/api/organizations?limit=100&sort=_id&{Usage}")).Json["results"]!.AsArray()
            .Single(candidate => (string?)candidate?["displayName"] == "Peak")!;

        Assert.Equal(1, (int)row["systemUsersCount"]!);
        Assert.Equal(1, (int)row["systemsCount"]!);
        Assert.Equal(2, (int)row["highWaterMarkLastMonth"]!);
        Assert.Equal(50, (int)row["maxSystemUsers"]!);
        Assert.Equal(900, (int)row["entitlement"]!["entitlementProducts"]![0]!["pricePerUser"]!);
    }

    [Fact]
    public async Task List_BracketedFieldsWithId_AnswersIdInsteadOfUnderscoreId()
    {
        var row = (await JumpCloudAsync(HttpMethod.Get, "/api/organizations?fields%5B0%5D=id&fields%5B1%5D=displayName&sort=_id")).Json["results"]![0]!.AsObject();

        Assert.Equal(["id", "displayName"], row.Select(pair => pair.Key));
    }

    [Fact]
    public async Task List_OrganizationThatHidesUsage_LacksTheFields()
    {
        var row = (await JumpCloudAsync(HttpMethod.Get, $"/api/organizations?limit=100&{Usage}")).Json["results"]!.AsArray()
            .Single(candidate => (string?)candidate?["displayName"] == "Silent")!;

        Assert.False(row.AsObject().ContainsKey("systemUsersCount"));
    }

    [Fact]
    public async Task List_OrganizationWithNullUsage_AnswersNull()
    {
        Sandbox.JumpCloud.Organizations[0].Usage = UsageFields.Null;

        var row = (await JumpCloudAsync(HttpMethod.Get, $"/api/organizations?limit=100&sort=_id&{Usage}")).Json["results"]![0]!.AsObject();

        Assert.True(row.ContainsKey("systemUsersCount"));
        Assert.Null(row["systemUsersCount"]);
    }

    [Fact]
    public async Task List_WithOrganizationHeader_IsForbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await JumpCloudAsync(HttpMethod.Get, "/api/organizations", Sandbox.JumpCloud.Organizations[0].Id)).Status);

    [Fact]
    public async Task Get_KnownOrganization_NamesItsProvider()
    {
        var answer = await JumpCloudAsync(HttpMethod.Get, $"/api/organizations/{Sandbox.JumpCloud.Organizations[0].Id}");

        Assert.Equal(Sandbox.JumpCloud.ProviderId, (string?)answer.Json["provider"]);
    }

    [Fact]
    public async Task AnyCall_WrongKey_IsUnauthorized()
    {
        Sandbox.JumpCloud.ApiKey = "rotated";
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/organizations");
        request.Headers.Add("x-api-key", "jca_old");

        var answer = await SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.StartsWith("Unauthorized", (string?)answer.Json["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyCall_ExpiredKey_IsUnauthorizedFromThatInstant()
    {
        Sandbox.JumpCloud.Behavior.KeyExpiresAt = Sandbox.Clock.GetUtcNow().AddDays(1);

        Assert.Equal(HttpStatusCode.OK, (await JumpCloudAsync(HttpMethod.Get, "/api/organizations")).Status);
        Sandbox.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await JumpCloudAsync(HttpMethod.Get, "/api/organizations")).Status);
    }
}
