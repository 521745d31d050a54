using System.Net;

namespace JumpCloud.Client.Tests;

public sealed class SystemsTests : JumpCloudTest
{
    private const string Laptop = """
        {"_id":"5f0000000000000000000001","organization":"5f00","displayName":"Ada's laptop","hostname":"ada-mbp","serialNumber":"C02X1234","hwVendor":"Apple","os":"Mac OS X",
         "osFamily":"darwin","version":"15.1","osVersionDetail":{"osName":"macOS","major":"15","majorNumber":15,"revision":""},"arch":"arm64","active":true,"lastContact":null,
         "created":"2026-01-01T00:00:00.000Z","networkInterfaces":[{"name":"en0","family":"IPv4","address":"10.0.0.4","internal":false}],"systemTimezone":60,"fileSystem":null,
         "domainInfo":{"domainName":"","partOfDomain":false},"fde":{"active":true,"keyPresent":false},"mdm":{"vendor":"kandji","dep":true,"windows":{"upn":""}},
         "primarySystemUser":{"id":null},"provisionMetadata":{"provisioner":{"type":"mdm","provisionerId":"m1"}},"systemInsights":{"state":"enabled"},
         "policyStats":{"total":3,"success":2,"failed":1},"userMetrics":[{"userName":"ada","admin":true,"managed":true,"suspended":false}],
         "attributes":[{"name":"asset","value":"A-17"}],"sshdParams":{"changed":"its type"},"connectionHistory":[{}],"soundCard":"loud"}
        """;

    [Fact]
    public async Task ListAsync_WholeRow_IsRead()
    {
        Http.ExpectGet("/api/systems?limit=100&skip=0&sort=_id", $$"""{"results":[{{Laptop}}],"totalCount":1}""");

        var system = Assert.Single(await CollectAsync(Client.Systems.ListAsync("5f00")));

        Assert.Equal(("C02X1234", "macOS", 15L, "10.0.0.4"), (system.SerialNumber, system.OsVersionDetail?.OsName, system.OsVersionDetail?.MajorNumber, system.NetworkInterfaces[0].Address));
        Assert.Equal((new SystemMdmVendor("kandji"), SystemInsightsStatus.Enabled), (system.Mdm!.Vendor!.Value, system.SystemInsights!.State!.Value));
        Assert.Equal((true, 1L, "ada", "A-17"), (system.Fde?.Active, system.PolicyStats?.Failed, system.UserMetrics[0].UserName, system.Attributes[0].Value));
        Assert.Equal((null, null, null), (system.LastContact, system.PrimarySystemUser?.Id, system.FileSystem));
        Assert.Equal(["soundCard"], system.AdditionalFields?.Keys);
    }

    [Fact]
    public async Task GetAsync_ReadsTheRow()
    {
        Http.ExpectGet("/api/systems/5f0000000000000000000001", Laptop);

        Assert.Equal("ada-mbp", (await Client.Systems.GetAsync("5f00", "5f0000000000000000000001")).Hostname);
    }

    [Fact]
    public async Task CountAsync_RowThatCannotBeRead_IsCounted()
    {
        Http.ExpectGet("/api/systems?limit=1&skip=0&sort=_id", """{"results":[{"_id":{"odd":[1]},"active":"yes"}],"totalCount":73}""");

        Assert.Equal(73, await Client.Systems.CountAsync("5f00"));
    }

    [Fact]
    public async Task SearchAsync_ManyPages_SendsTheirPlaceInTheBody()
    {
        Http.ExpectPost("/api/search/systems", $$"""{"results":[{{Rows(1, 100)}}],"totalCount":101}""").ExpectPost("/api/search/systems", $$"""{"results":[{{Rows(101, 1)}}],"totalCount":101}""");
        var search = new SystemSearch
        {
            Term = "C02X",
            TermFields = ["serialNumber", "hostname"],
            Fields = ["hostname", "serialNumber"],
            Filter = Json.Parse("""{"and":[{"os":"Mac OS X"}]}"""),
        };

        var systems = await CollectAsync(Client.Systems.SearchAsync("5f00", search));

        Assert.Equal(101, systems.Count);
        Assert.Equal("/api/search/systems", Http.Sent[0].PathAndQuery);
        Assert.Equal(
            """{"limit":100,"skip":0,"sort":"_id","fields":"hostname serialNumber","searchFilter":{"searchTerm":"C02X","fields":["serialNumber","hostname"]},"filter":{"and":[{"os":"Mac OS X"}]}}""",
            Http.Sent[0].Body);
        Assert.StartsWith("""{"limit":100,"skip":100,""", Http.Sent[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchAsync_DottedKeys_AreRead()
    {
        Http.ExpectPost("/api/search/systems", """
            {"results":[{"_id":"5f0000000000000000000001","memberof":["g1"],"primarySystemUser._id":"u1","primarySystemUser.email":"ada@example.com",
             "primarySystemUser.department":"R&D","primarySystemUser.state":"ACTIVATED","primarySystemUser.attributes":[{"name":"desk","value":"4"}]}],"totalCount":1}
            """);

        var system = Assert.Single(await CollectAsync(Client.Systems.SearchAsync("5f00")));

        Assert.Equal("""{"limit":100,"skip":0,"sort":"_id"}""", Assert.Single(Http.Sent).Body);
        Assert.Equal(("u1", "ada@example.com", "R&D"), (system.PrimarySystemUserId, system.PrimarySystemUserEmail, system.PrimarySystemUserDepartment));
        Assert.Equal(["g1"], system.MemberOf);
        Assert.Equal("4", system.PrimarySystemUserAttributes[0].Value);
        Assert.Null(system.AdditionalFields);
    }

    [Fact]
    public async Task SearchAsync_BadGateway_IsTriedAgain()
    {
        Http.Expect(HttpMethod.Post, "/api/search/systems", HttpStatusCode.BadGateway, "", ("Retry-After", "0")).ExpectPost("/api/search/systems", """{"results":[],"totalCount":0}""");
        using var wire = Http.CreateClient();
        using var client = new JumpCloudClient(wire, new JumpCloudClientOptions { ApiKey = "jca_test", Retry = { Delay = TimeSpan.Zero } });

        Assert.Empty(await CollectAsync(client.Systems.SearchAsync("5f00")));
    }

    [Fact]
    public async Task SearchPagesAsync_Continuation_ResumesAfterThatPage()
    {
        Http.ExpectPost("/api/search/systems", """{"results":[{"_id":"1"}],"totalCount":101}""");

        var page = Assert.Single(await CollectAsync(Client.Systems.SearchPagesAsync("5f00", continuation: "100")));

        Assert.Equal("""{"limit":100,"skip":100,"sort":"_id"}""", Assert.Single(Http.Sent).Body);
        Assert.Null(page.Continuation);
    }

    [Fact]
    public async Task UpdateAsync_NameAndAttributes_SendsThemAlone()
    {
        Http.Expect(HttpMethod.Put, "/api/systems/5f0000000000000000000001", HttpStatusCode.OK, Laptop);

        var update = new JumpCloudSystemUpdate { DisplayName = "Ada's laptop", Attributes = [new SystemAttribute { Name = "asset", Value = "A-17" }] };
        var system = await Client.Systems.UpdateAsync("5f00", "5f0000000000000000000001", update);

        Assert.Equal("""{"displayName":"Ada\u0027s laptop","attributes":[{"name":"asset","value":"A-17"}]}""", Assert.Single(Http.Sent).Body);
        Assert.Equal("5f0000000000000000000001", system.Id);
    }

    [Fact]
    public async Task UpdateAsync_Throttled_IsNotRepeated()
    {
        Http.Expect(HttpMethod.Put, "/api/systems/5f01", HttpStatusCode.TooManyRequests, "", ("Retry-After", "0"));

        await Assert.ThrowsAsync<JumpCloudThrottledException>(() => Client.Systems.UpdateAsync("5f00", "5f01", new JumpCloudSystemUpdate { DisplayName = null }));

        Assert.Equal("""{"displayName":null}""", Assert.Single(Http.Sent).Body);
    }
}
