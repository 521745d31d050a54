using System.Net;
using Integration.Sandbox.JumpCloud.Devices;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.Tests.JumpCloud;

public sealed class SystemTests : SandboxTest
{
    private string Organization => Sandbox.JumpCloud.Organizations[0].Id;

    [Fact]
    public async Task Get_DescribedDevice_AnswersTheModelOfVersionOne()
    {
        var device = Add("ws-1", new DeviceDetails { SerialNumber = "ABC1234", LastContact = Sandbox.Clock.GetUtcNow(), PrimaryUser = "user2", Insights = InsightsState.Deferred });

        var row = (await JumpCloudAsync(HttpMethod.Get, $"/api/systems/{device.Id}", Organization)).Json;

        Assert.Equal(("ABC1234", "Dell Inc.", "Windows"), ((string?)row["serialNumber"], (string?)row["hwVendor"], (string?)row["os"]));
        Assert.Equal("2026-11-10T02:00:00Z", (string?)row["lastContact"]);
        Assert.Equal(Sandbox.JumpCloud.Organizations[0].Users.Single(user => user.Name == "user2").Id, (string?)row["primarySystemUser"]!["id"]);
        Assert.Equal("deferred", (string?)row["systemInsights"]!["state"]);
        Assert.Equal(("10", 26100), ((string?)row["osVersionDetail"]!["major"], (int)row["osVersionDetail"]!["patchNumber"]!));
        Assert.True(row.AsObject().ContainsKey("fileSystem"));
        Assert.Null(row["fileSystem"]);
        Assert.False(row.AsObject().ContainsKey("memberof"));
    }

    [Fact]
    public async Task List_DeviceWithItsNameAlone_LacksTheRest()
    {
        Sandbox.JumpCloud.AddDevice(Organization, "ws-1");

        var row = (await ListAsync()).Json["results"]![0]!.AsObject();

        Assert.False(row.ContainsKey("serialNumber"));
        Assert.Null(row["lastContact"]);
        Assert.Equal("ws-1", (string?)row["displayName"]);
    }

    [Fact]
    public async Task List_DeviceWithoutSerialNumber_LacksTheField()
    {
        Add("none", new DeviceDetails());
        Add("empty", new DeviceDetails { SerialNumber = "" });

        var rows = (await ListAsync("sort=_id")).Json["results"]!.AsArray();

        Assert.Equal([false, true], rows.Select(row => row!.AsObject().ContainsKey("serialNumber")));
    }

    [Fact]
    public async Task List_Fields_AnswersThoseAndTheId()
    {
        Add("ws-1", new DeviceDetails { SerialNumber = "ABC1234" });

        var row = (await ListAsync("fields=hostname%20serialNumber")).Json["results"]![0]!.AsObject();

        Assert.Equal(["_id", "hostname", "serialNumber"], row.Select(pair => pair.Key));
    }

    [Fact]
    public async Task List_UnsortedWhileADeviceEnrols_MovesRows()
    {
        AddSeveral(4);

        var first = Names(await ListAsync("limit=2"));
        Sandbox.JumpCloud.AddDevice(Organization, "new");
        var second = Names(await ListAsync("limit=2&skip=2"));

        Assert.NotEmpty(first.Intersect(second));
    }

    [Fact]
    public async Task List_SortedById_IsCompleteThoughADeviceEnrols()
    {
        AddSeveral(4);

        var first = Names(await ListAsync("limit=2&sort=_id"));
        Sandbox.JumpCloud.AddDevice(Organization, "new");
        var second = Names(await ListAsync("limit=10&skip=2&sort=_id"));

        Assert.Equal(["ws-0", "ws-1", "ws-2", "ws-3", "new"], first.Concat(second));
    }

    [Theory]
    [InlineData("filter=hostname:$eq:ws-2", "ws-2")]
    [InlineData("filter=serialNumber:$ne:S2", "ws-0 ws-1 ws-3")]
    [InlineData("filter=lastContact:$gte:2026-11-10T04:00:00Z", "ws-2 ws-3")]
    [InlineData("filter[0]=lastContact:$gt:2026-11-10T02:00:00Z&filter[1]=lastContact:$lt:2026-11-10T04:00:00Z", "ws-1")]
    [InlineData("filter[or][0]=hostname:$eq:ws-0&filter[or][1]=hostname:$eq:ws-3", "ws-0 ws-3")]
    [InlineData("filter=hostname:$eq:WS-2", "")]
    public async Task List_Filtered_AnswersWhatTheFilterTakes(string filter, string names)
    {
        AddSeveral(4);

        var answer = await ListAsync($"sort=_id&{filter}");

        Assert.Equal(names.Split(' ', StringSplitOptions.RemoveEmptyEntries), Names(answer));
        Assert.Equal(Names(answer).Count, (int)answer.Json["totalCount"]!);
    }

    [Fact]
    public async Task Put_AttributesAndDisplayName_AreKeptAndLogged()
    {
        var device = Add("ws-1", new DeviceDetails { SerialNumber = "ABC1234" });

        var answer = await PutAsync(device.Id, """{"displayName":"Front desk","attributes":[{"name":"assetTag","value":"A-17"}]}""");
        await PutAsync(device.Id, """{"displayName":"Front desk 2"}""");

        Assert.Equal("""[{"name":"assetTag","value":"A-17"}]""", answer.Json["attributes"]!.ToJsonString());
        Assert.Equal(("Front desk 2", "A-17"), (device.DisplayName, device.Attributes["assetTag"]));
        Assert.Equal("ws-1", (string?)answer.Json["hostname"]);
        Assert.Equal(2, Sandbox.Log.Writes.Count);
    }

    [Theory]
    [InlineData("""{"attributes":[{"name":"assetTag"}]}""")]
    [InlineData("""{"attributes":[{"name":"a","value":"1"},{"name":"a","value":"2"}]}""")]
    [InlineData("[]")]
    public async Task Put_Nonsense_IsRefusedAndChangesNothing(string body)
    {
        var device = Add("ws-1", new DeviceDetails());

        Assert.Equal(HttpStatusCode.BadRequest, (await PutAsync(device.Id, body)).Status);
        Assert.Empty(device.Attributes);
        Assert.Empty(Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Get_DeviceOfAnotherOrganization_IsNotFound()
    {
        var theirs = Sandbox.JumpCloud.AddDevice(Sandbox.JumpCloud.Organizations[1].Id, "theirs");

        Assert.Equal(HttpStatusCode.NotFound, (await JumpCloudAsync(HttpMethod.Get, $"/api/systems/{theirs.Id}", Organization)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(theirs.Id, """{"displayName":"mine"}""")).Status);
    }

    [Fact]
    public async Task Search_LimitAndSkip_CountInTheBodyAlone()
    {
        AddSeveral(4);

        var answer = await SearchAsync("""{"limit":2,"skip":1,"sort":"_id"}""", "limit=1&skip=3");

        Assert.Equal(["ws-1", "ws-2"], Names(answer));
        Assert.Equal(4, (int)answer.Json["totalCount"]!);
        Assert.Equal(HttpStatusCode.BadRequest, (await SearchAsync("""{"limit":101}""")).Status);
    }

    [Theory]
    [InlineData("{}", 4)]
    [InlineData("", 4)]
    [InlineData("""{"filter":{"or":[{"hostname":"ws-0"},{"hostname":"ws-3"}]}}""", 2)]
    [InlineData("""{"filter":{"and":[{"hostname":"ws-0"},{"serialNumber":"S0"}]}}""", 1)]
    [InlineData("""{"filter":["hostname:$eq:ws-1"]}""", 1)]
    [InlineData("""{"filter":["hostname:eq:ws-1"]}""", 1)]
    [InlineData("""{"searchFilter":{"searchTerm":"S-3","fields":["hostname"]}}""", 1)]
    [InlineData("""{"searchFilter":{"searchTerm":["s1","s2"],"fields":["serialNumber"]}}""", 2)]
    public async Task Search_Filter_TakesWhatHolds(string body, int expected)
    {
        AddSeveral(4);

        Assert.Equal(expected, (int)(await SearchAsync(body)).Json["totalCount"]!);
    }

    [Fact]
    public async Task Search_DeviceWithAPrimaryUser_HasFieldsWithADot()
    {
        Add("ws-1", new DeviceDetails { PrimaryUser = "user1" });

        var row = (await SearchAsync("{}")).Json["results"]![0]!.AsObject();

        Assert.Equal("user1@example.com", (string?)row["primarySystemUser.email"]);
        Assert.Equal("ACTIVATED", (string?)row["primarySystemUser.state"]);
        Assert.True(row.ContainsKey("memberof"));
    }

    [Fact]
    public async Task Search_Fields_AnswersThoseAlone()
    {
        Add("ws-1", new DeviceDetails { PrimaryUser = "user1" });

        var row = (await SearchAsync("""{"fields":"hostname primarySystemUser.email"}""")).Json["results"]![0]!.AsObject();

        Assert.Equal(["_id", "hostname", "primarySystemUser.email"], row.Select(pair => pair.Key));
    }

    [Fact]
    public async Task Assets_OfDevices_AreKeyedByLabel()
    {
        var device = Add("ws-1", new DeviceDetails { SerialNumber = "ABC1234" });

        var row = (await JumpCloudAsync(HttpMethod.Get, "/api/v2/assets/devices", Organization)).Json["results"]![0]!;

        Assert.Equal("ABC1234", (string?)row["fields"]!["Serial Number"]!["value"]);
        Assert.Equal("select", (string?)row["fields"]!["Status"]!["value"]!["type"]);
        Assert.Equal(row.ToJsonString(), (await JumpCloudAsync(HttpMethod.Get, $"/api/v2/assets/devices/{row["id"]}", Organization)).Text);
        Assert.Equal(row.ToJsonString(), (await JumpCloudAsync(HttpMethod.Get, $"/api/v2/assets/devices/jc-system/{device.Id}", Organization)).Text);
    }

    [Fact]
    public async Task DescribeDevice_AnotherSerialNumber_ShowsAtOnce()
    {
        var device = Add("ws-1", new DeviceDetails { SerialNumber = "OLD" });

        Sandbox.JumpCloud.DescribeDevice(Organization, device.Id, device.Details! with { SerialNumber = "NEW" });

        Assert.Equal("NEW", (string?)(await ListAsync()).Json["results"]![0]!["serialNumber"]);
    }

    private void AddSeveral(int devices)
    {
        for (var number = 0; number < devices; number++)
            Add($"ws-{number}", new DeviceDetails { SerialNumber = $"S{number}", LastContact = Sandbox.Clock.GetUtcNow().AddHours(number) });
    }

    private SandboxMember Add(string name, DeviceDetails details) => Sandbox.JumpCloud.AddDevice(Organization, name, details);

    private static List<string?> Names(Answer answer) => [.. answer.Json["results"]!.AsArray().Select(row => (string?)row!["hostname"])];

    private Task<Answer> ListAsync(string query = "") => JumpCloudAsync(HttpMethod.Get, $"/api/systems?{query}", Organization);

    private Task<Answer> PutAsync(string id, string body) => JumpCloudAsync(HttpMethod.Put, $"/api/systems/{id}", Organization, body);

    private Task<Answer> SearchAsync(string body, string query = "") => JumpCloudAsync(HttpMethod.Post, $"/api/search/systems?{query}", Organization, body);
}
