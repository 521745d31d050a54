using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Sandbox.JumpCloud.Devices;

namespace Integration.Sandbox.Tests.JumpCloud;

public sealed class SystemInsightsTests : SandboxTest
{
    private string Organization => Sandbox.JumpCloud.Organizations[0].Id;

    [Fact]
    public async Task Table_OfTwelveDevices_AnswersTenAndTheTotalInAHeader()
    {
        for (var number = 0; number < 12; number++)
            Add($"ws-{number}");

        var answer = await TableAsync("system_info");

        Assert.Equal(10, answer.Json.AsArray().Count);
        Assert.Equal("12", answer.Headers["x-total-count"]);
    }

    [Fact]
    public async Task Table_WhereNoTotalIsSent_HasNoHeader()
    {
        Sandbox.JumpCloud.Behavior.SendsTotalCount = false;

        Assert.False((await TableAsync("system_info")).Headers.ContainsKey("x-total-count"));
    }

    [Theory]
    [InlineData("limit=10000", HttpStatusCode.OK)]
    [InlineData("limit=10001", HttpStatusCode.BadRequest)]
    [InlineData("filter=hardware_serial:eq:x", HttpStatusCode.BadRequest)]
    [InlineData("filter=system_id:ne:x", HttpStatusCode.BadRequest)]
    public async Task Table_LimitOrFilter_IsTakenOrRefused(string query, HttpStatusCode expected) => Assert.Equal(expected, (await TableAsync("system_info", query)).Status);

    [Fact]
    public async Task Table_DevicesThatAreNotCollectedFrom_HaveNoRows()
    {
        Add("on");
        Add("off", new DeviceDetails { Insights = InsightsState.Disabled });
        Add("later", new DeviceDetails { Insights = InsightsState.Deferred });
        Sandbox.JumpCloud.AddDevice(Organization, "unknown");

        Assert.Equal(["on"], (await TableAsync("system_info")).Json.AsArray().Select(row => (string?)row!["hostname"]));
    }

    [Fact]
    public async Task Table_FilteredBySystems_AnswersThoseAlone()
    {
        var (first, _, third) = (Add("first"), Add("second"), Add("third"));

        Assert.Equal([third], Ids(await TableAsync("system_info", $"filter=system_id:eq:{third}")));
        Assert.Equal([first, third], Ids(await TableAsync("system_info", $"sort=system_id&filter=system_id:in:{first}|{third}")));
    }

    [Fact]
    public async Task Table_SeveralRowsADevice_IsPagedByRow()
    {
        var (first, second) = (Add("first"), Add("second"));

        Assert.Equal([first, second], Ids(await TableAsync("logical_drives", "sort=system_id&limit=2&skip=1")));
        Assert.Equal("4", (await TableAsync("logical_drives", "limit=1")).Headers["x-total-count"]);
    }

    [Fact]
    public async Task Table_UnsortedWhileADeviceEnrols_MovesRows()
    {
        Add("first");
        Add("second");

        var first = Ids(await TableAsync("system_info", "limit=1"));
        Add("third");

        Assert.Equal(first, Ids(await TableAsync("system_info", "limit=1&skip=1")));
    }

    [Fact]
    public async Task SystemInfo_Numbers_AreTextsWhereOsqueryHasTexts()
    {
        Add("ws-1", new DeviceDetails { SerialNumber = "junk", HardwareSerial = "ABC1234" });

        var row = (await TableAsync("system_info")).Json[0]!;

        Assert.Equal(("ABC1234", "Latitude 5440"), ((string?)row["hardware_serial"], (string?)row["hardware_model"]));
        Assert.Equal((JsonValueKind.String, JsonValueKind.Number), (row["physical_memory"]!.GetValueKind(), row["cpu_physical_cores"]!.GetValueKind()));
        Assert.Equal("17179869184", (string?)row["physical_memory"]);
        Assert.NotNull(row["collection_time"]);
    }

    [Theory]
    [InlineData("os_version", 4)]
    [InlineData("chassis_info", 2)]
    [InlineData("disk_info", 2)]
    [InlineData("logical_drives", 4)]
    [InlineData("mounts", 2)]
    [InlineData("battery", 2)]
    [InlineData("interface_details", 8)]
    [InlineData("disk_encryption", 2)]
    [InlineData("bitlocker_info", 2)]
    [InlineData("tpm_info", 1)]
    public async Task Table_OfFourPlatforms_HasTheRowsThatBelongThere(string table, int expected)
    {
        foreach (var model in (DeviceModel[])[DeviceModel.WindowsLaptop, DeviceModel.VirtualServer, DeviceModel.MacBook, DeviceModel.LinuxServer])
            Add(model.Name, new DeviceDetails { Model = model });

        var rows = (await TableAsync(table)).Json.AsArray();

        Assert.Equal(expected, rows.Count);
        Assert.All(rows, row => Assert.True(row!.AsObject().Count > 3));
    }

    [Fact]
    public async Task Encryption_OfAnUnencryptedDevice_SaysSo()
    {
        Add("ws-1", new DeviceDetails { IsEncrypted = false });
        Add("mac-1", new DeviceDetails { Model = DeviceModel.MacBook });

        Assert.Equal(0, (int)(await TableAsync("bitlocker_info")).Json[0]!["protection_status"]!);
        Assert.Equal(1, (int)(await TableAsync("disk_encryption")).Json[0]!["encrypted"]!);
    }

    [Fact]
    public async Task InterfaceDetails_OfTwoDevices_HaveAddressesOfTheirOwn()
    {
        Add("first");
        Add("second");

        var addresses = (await TableAsync("interface_details")).Json.AsArray().Where(row => (int)row!["physical_adapter"]! == 1).Select(row => (string?)row!["mac"]).ToList();

        Assert.Equal(2, addresses.Distinct().Count());
        Assert.All(addresses, address => Assert.Matches("^02(:[0-9a-f]{2}){5}$", address));
    }

    [Fact]
    public async Task Table_WithoutOrganization_IsUnauthorized() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await JumpCloudAsync(HttpMethod.Get, "/api/v2/systeminsights/system_info")).Status);

    private string Add(string name, DeviceDetails? details = null) => Sandbox.JumpCloud.AddDevice(Organization, name, details ?? new DeviceDetails()).Id;

    private static IEnumerable<string> Ids(Answer answer) => answer.Json.AsArray().Select((JsonNode? row) => (string)row!["system_id"]!);

    private Task<Answer> TableAsync(string table, string query = "") => JumpCloudAsync(HttpMethod.Get, $"/api/v2/systeminsights/{table}?{query}", Organization);
}
