namespace JumpCloud.Client.Tests;

public sealed class OtherDevicesTests : JumpCloudTest
{
    private const string Asset = """
        {"id":"as1","fields":{"Name":{"editable":true,"value":"ada-mbp"},"Serial Number":{"editable":false,"value":"C02X1234"},
         "Status":{"editable":true,"value":{"id":"s1","name":"Active","type":"select"}},"Cost":{"editable":true,"value":1299.5},"Owner":{"editable":true,"value":null},
         "Tags":{"editable":true,"value":["a"],"label":"Tags"}}}
        """;

    [Theory]
    [InlineData("""{"results":[ASSET],"totalCount":1}""", 1)]
    [InlineData("[ASSET]", 2)]
    public async Task ListAsync_Assets_KeepsFieldsByTheirLabels(string body, int requests)
    {
        Http.ExpectGet("/api/v2/assets/devices?limit=100&skip=0&sort=id", body.Replace("ASSET", Asset, StringComparison.Ordinal));
        if (requests == 2)
            Http.ExpectGet("/api/v2/assets/devices?limit=100&skip=1&sort=id", "[]");

        var asset = Assert.Single(await CollectAsync(Client.AssetDevices.ListAsync("5f00")));

        Assert.Equal(["Name", "Serial Number", "Status", "Cost", "Owner", "Tags"], asset.Fields.Keys);
        Assert.Equal(["ada-mbp", "C02X1234", "Active", "1299.5", null, null], asset.Fields.Values.Select(field => field.ReadText()));
        Assert.Equal((false, "Tags"), (asset.Fields["Serial Number"].Editable, asset.Fields["Tags"].AdditionalFields?["label"].GetString()));
    }

    [Fact]
    public async Task GetAsync_AssetByIdOrSystem_IsRead()
    {
        Http.ExpectGet("/api/v2/assets/devices/as1", Asset).ExpectGet("/api/v2/assets/devices/jc-system/5f01", Asset);

        Assert.Equal("as1", (await Client.AssetDevices.GetAsync("5f00", "as1")).Id);
        Assert.Equal("as1", (await Client.AssetDevices.GetBySystemAsync("5f00", "5f01")).Id);
    }

    [Fact]
    public async Task GetAsync_AssetWithoutFields_HasNone()
    {
        Http.ExpectGet("/api/v2/assets/devices/as1", """{"id":"as1","fields":null}""");

        Assert.Empty((await Client.AssetDevices.GetAsync("5f00", "as1")).Fields);
    }

    [Fact]
    public async Task ListAsync_AppleDevices_AreReadToTheirTotal()
    {
        Http.ExpectGet("/api/v2/applemdms?limit=100&skip=0", """[{"id":"m1","name":"Apple MDM","depServerTokenState":"valid"}]""", ("x-total-count", "1"))
            .ExpectGet("/api/v2/applemdms/m1/devices?limit=100&skip=0&sort=id", $"[{Rows(1, 100, "id")}]", ("x-total-count", "101"))
            .ExpectGet("/api/v2/applemdms/m1/devices?limit=100&skip=100&sort=id", """
                [{"id":"d1","serialNumber":"F2LX","udid":"u-1","enrolled":true,"deviceInformation":{"modelName":"iPhone","deviceCapacity":119.2,"isSupervised":true,"sofwareUpdateId":"x"},
                  "securityInfo":{"passcodePresent":true}}]
                """, ("x-total-count", "101"));

        var server = Assert.Single(await CollectAsync(Client.AppleMdms.ListAsync("5f00")));
        var devices = await CollectAsync(Client.AppleMdmDevices.ListAsync("5f00", server.Id));

        Assert.Equal(101, devices.Count);
        Assert.Equal(
            ("F2LX", "iPhone", 119.2m, "x", true),
            (devices[^1].SerialNumber, devices[^1].DeviceInformation?.ModelName, devices[^1].DeviceInformation?.DeviceCapacity, devices[^1].DeviceInformation?.SoftwareUpdateId,
                devices[^1].SecurityInfo?.PasscodePresent));
    }

    [Fact]
    public async Task GetAsync_AppleDevice_IsRead()
    {
        Http.ExpectGet("/api/v2/applemdms/m1/devices/d1", """{"id":"d1","modelFamily":"iPad"}""");

        Assert.Equal("iPad", (await Client.AppleMdmDevices.GetAsync("5f00", "m1", "d1")).ModelFamily);
    }

    [Fact]
    public async Task ListAsync_AndroidDevices_AreReadAndAskedForOneByOne()
    {
        Http.ExpectGet("/api/v2/google-emm/enterprises?limit=100&skip=0", """{"count":"1","enterprises":[{"objectId":"e1","displayName":"Example"}]}""")
            .ExpectGet("/api/v2/google-emm/enterprises/e1/devices?limit=100&skip=0", """{"count":"1","devices":[{"deviceId":"d1","name":"Pixel"}]}""")
            .ExpectGet("/api/v2/google-emm/devices/d1", """
                {"deviceId":"d1","name":"Pixel","deviceInformation":{"hardwareInfo":{"serialNumber":"8A1X","model":"Pixel 9"},"memoryInfo":{"totalRam":"12000000000"},
                 "softwareInfo":{"androidVersion":"16"},"networkInfo":{"telephonyInfo":[{"carrierName":"One"}]},"deviceStateInfo":{"deviceSettings":{"isEncrypted":true}}}}
                """);

        var enterprise = Assert.Single(await CollectAsync(Client.EmmEnterprises.ListAsync("5f00")));
        var listed = Assert.Single(await CollectAsync(Client.EmmDevices.ListAsync("5f00", enterprise.ObjectId)));
        var device = (await Client.EmmDevices.GetAsync("5f00", listed.DeviceId)).DeviceInformation;

        Assert.Equal(("8A1X", "Pixel 9", 12_000_000_000, "16"), (device?.HardwareInfo?.SerialNumber, device?.HardwareInfo?.Model, device?.MemoryInfo?.TotalRam, device?.SoftwareInfo?.AndroidVersion));
        Assert.Equal(("One", true), (device?.NetworkInfo?.TelephonyInfo[0].CarrierName, device?.DeviceStateInfo?.DeviceSettings?.IsEncrypted));
        Assert.All(Http.Sent, request => Assert.Equal("5f00", request.Headers["x-org-id"]));
    }
}
