using System.Net;
using Integration.Sandbox.JumpCloud.Devices;

namespace Integration.Sandbox.Tests.JumpCloud;

public sealed class MobileTests : SandboxTest
{
    private string Organization => Sandbox.JumpCloud.Organizations[0].Id;

    [Fact]
    public async Task AppleMdm_PhonesAndMacs_AreOneList()
    {
        Sandbox.JumpCloud.AddMobile(Organization, "iPhone", isAndroid: false, "F4K", "iPhone 15", "18.1");
        Sandbox.JumpCloud.AddMobile(Organization, "iPad", isAndroid: false, serialNumber: null, "iPad Air", "18.1");
        Sandbox.JumpCloud.AddMobile(Organization, "pixel", isAndroid: true, "G9X", "Pixel 8", "15");
        Sandbox.JumpCloud.AddDevice(Organization, "mac-1", new DeviceDetails { Model = DeviceModel.MacBook, SerialNumber = "C02X", IsInMdm = true });
        var mdm = (string?)(await GetAsync("/api/v2/applemdms")).Json[0]!["id"];

        var answer = await GetAsync($"/api/v2/applemdms/{mdm}/devices");

        Assert.Equal(["F4K", null, "C02X"], answer.Json.AsArray().Select(row => (string?)row!["serialNumber"]));
        Assert.Equal(["iOS", "iOS", "macOS"], answer.Json.AsArray().Select(row => (string?)row!["mdmOsFamily"]));
        Assert.Equal("3", answer.Headers["x-total-count"]);
        Assert.Equal(answer.Json[2]!.ToJsonString(), (await GetAsync($"/api/v2/applemdms/{mdm}/devices/{answer.Json[2]!["id"]}")).Text);
    }

    [Fact]
    public async Task GoogleEmm_Devices_TellTheirSerialNumberOneByOne()
    {
        Sandbox.JumpCloud.AddMobile(Organization, "pixel", isAndroid: true, "G9X", "Pixel 8", "15");
        var enterprise = (string?)(await GetAsync("/api/v2/google-emm/enterprises")).Json["enterprises"]![0]!["objectId"];

        var list = (await GetAsync($"/api/v2/google-emm/enterprises/{enterprise}/devices")).Json;
        var device = (await GetAsync($"/api/v2/google-emm/devices/{list["devices"]![0]!["deviceId"]}")).Json;

        Assert.Equal(1, (int)list["count"]!);
        Assert.Equal(["deviceId", "name"], list["devices"]![0]!.AsObject().Select(pair => pair.Key));
        Assert.Equal("G9X", (string?)device["deviceInformation"]!["hardwareInfo"]!["serialNumber"]);
    }

    [Fact]
    public async Task Mobiles_Enrolled_AreNoSystems()
    {
        Sandbox.JumpCloud.AddMobile(Organization, "pixel", isAndroid: true, "G9X", "Pixel 8", "15");

        Assert.Equal(0, (int)(await GetAsync("/api/systems")).Json["totalCount"]!);
        Assert.Empty(Sandbox.JumpCloud.Organizations[0].Devices);
        Assert.Single(Sandbox.JumpCloud.Organizations[0].Mobiles);
    }

    [Fact]
    public async Task Lists_OfAnOrganizationWithoutMdm_AreEmpty()
    {
        Assert.Empty((await GetAsync("/api/v2/applemdms")).Json.AsArray());
        Assert.Equal(0, (int)(await GetAsync("/api/v2/google-emm/enterprises")).Json["count"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/api/v2/applemdms/0a99e0000000000000000001/devices")).Status);
    }

    private Task<Answer> GetAsync(string path) => JumpCloudAsync(HttpMethod.Get, path, Organization);
}
