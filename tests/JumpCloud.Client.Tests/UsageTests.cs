namespace JumpCloud.Client.Tests;

public sealed class UsageTests : JumpCloudTest
{
    private const string Sweep =
        "/api/organizations?limit=100&skip=0&sort=_id&fields=id%20displayName%20systemsCount%20systemUsersCount%20highWaterMarkLastMonth%20entitlement%20maxSystemUsers";

    [Fact]
    public async Task ListWithUsageAsync_FieldsAbsentOrNull_AreNullAndNotZero()
    {
        Http.ExpectGet(Sweep, """
            {"results":[
              {"id":"5f01","systemUsersCount":12,"systemsCount":0,"highWaterMarkLastMonth":14,"entitlement":{"pricePerUserSum":900}},
              {"id":"5f02","systemUsersCount":null,"newField":true}],"totalCount":2}
            """);

        var organizations = await CollectAsync(Client.Organizations.ListWithUsageAsync());

        Assert.Equal(("5f01", 12L, 0L, 14L, 900L), (organizations[0].Id, organizations[0].SystemUsersCount, organizations[0].SystemsCount,
            organizations[0].HighWaterMarkLastMonth, organizations[0].Entitlement?.PricePerUserSum));
        Assert.Equal(("5f02", null, null), (organizations[1].Id, organizations[1].SystemUsersCount, organizations[1].SystemsCount));
        Assert.True(organizations[1].AdditionalFields?.ContainsKey("newField"));
    }

    [Fact]
    public async Task CountUsageAsync_OneCountMissing_AsksForThatOneOnly()
    {
        Http.ExpectGet("/api/systems?limit=1&skip=0&sort=_id", """{"results":[],"totalCount":7}""");

        var counted = await Client.Organizations.CountUsageAsync(new Organization { Id = "5f02", SystemUsersCount = 3 });

        Assert.Equal((3L, 7L), (counted.SystemUsersCount, counted.SystemsCount));
        Assert.Equal("5f02", Assert.Single(Http.Sent).Headers["x-org-id"]);
    }

    [Fact]
    public async Task ListAsync_AdministratorsKey_ShowsWhenItExpires()
    {
        Http.ExpectGet("/api/v2/providers/p1/administrators", """
            {"results":[{"id":"a1","apiKeySet":true,"apiKeyHash":{"prefix":"jca_ab","createdAt":"2026-01-01T00:00:00Z","expireAt":"2026-04-01T00:00:00Z"}}],"totalCount":1}
            """);

        var administrator = Assert.Single(await CollectAsync(Client.ProviderAdministrators.ListAsync("p1")));

        Assert.Equal(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), administrator.ApiKeyHash?.ExpireAt);
    }

    [Fact]
    public async Task GetSelfAsync_AsksForTheProvider()
    {
        Http.ExpectGet("/api/users/getSelf?fields=provider", """{"_id":"a1","provider":"p1"}""");

        Assert.Equal("p1", (await Client.Users.GetSelfAsync()).Provider);
    }

    [Fact]
    public async Task ListAsync_AutotaskMappings_ReadsTextIds()
    {
        Http.ExpectGet("/api/v2/integrations/autotask/i1/mappings", """
            {"records":[{"organization":{"id":"5f01","name":"A"},"company":{"id":"17","name":"A"},"contract":{"id":null,"name":null},
             "service":{"id":"8001","name":"JumpCloud","nonBillableUsers":2},"lastSyncDateTime":"2026-03-01T12:00:00Z"}],"totalCount":1}
            """);

        var mapping = Assert.Single(await CollectAsync(Client.AutotaskMappings.ListAsync("i1")));

        Assert.Equal(("17", "8001", 2L), (mapping.Company?.Id, mapping.Service?.Id, mapping.Service?.NonBillableUsers));
        Assert.Null(mapping.Contract?.Id);
    }
}
