namespace JumpCloud.Client.Tests;

public sealed class SystemInsightsTests : JumpCloudTest
{
    private const string Tables = "/api/v2/systeminsights/";

    public static TheoryData<string> Names => [.. Lists.Keys];

    private static readonly Dictionary<string, Func<JumpCloudClient, Task<string?>>> Lists = new()
    {
        ["system_info"] = async client => (await FirstAsync(client.SystemInsights.ListSystemInfoAsync("5f00"))).SystemId,
        ["chassis_info"] = async client => (await FirstAsync(client.SystemInsights.ListChassisAsync("5f00"))).SystemId,
        ["os_version"] = async client => (await FirstAsync(client.SystemInsights.ListOsVersionsAsync("5f00"))).SystemId,
        ["disk_info"] = async client => (await FirstAsync(client.SystemInsights.ListDisksAsync("5f00"))).SystemId,
        ["logical_drives"] = async client => (await FirstAsync(client.SystemInsights.ListLogicalDrivesAsync("5f00"))).SystemId,
        ["mounts"] = async client => (await FirstAsync(client.SystemInsights.ListMountsAsync("5f00"))).SystemId,
        ["battery"] = async client => (await FirstAsync(client.SystemInsights.ListBatteriesAsync("5f00"))).SystemId,
        ["interface_details"] = async client => (await FirstAsync(client.SystemInsights.ListInterfacesAsync("5f00"))).SystemId,
        ["disk_encryption"] = async client => (await FirstAsync(client.SystemInsights.ListDiskEncryptionAsync("5f00"))).SystemId,
        ["bitlocker_info"] = async client => (await FirstAsync(client.SystemInsights.ListBitLockerAsync("5f00"))).SystemId,
        ["tpm_info"] = async client => (await FirstAsync(client.SystemInsights.ListTpmAsync("5f00"))).SystemId,
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task List_OfATable_SweepsTheOrganizationInLargePages(string table)
    {
        Http.ExpectGet($"{Tables}{table}?limit=10000&skip=0&sort=system_id", """[{"system_id":"5f01","aColumnOfTomorrow":"1"}]""", ("x-total-count", "1"));

        Assert.Equal("5f01", await Lists[table](Client));
        Assert.Equal("5f00", Assert.Single(Http.Sent).Headers["x-org-id"]);
    }

    [Fact]
    public async Task ListSystemInfoAsync_NumbersAsTexts_AreRead()
    {
        Http.ExpectGet(Tables + "system_info", """
            [{"system_id":"5f01","hardware_model":"Mac14,9","hardware_serial":"C02X1234","cpu_logical_cores":10,"cpu_physical_cores":"10","physical_memory":"17179869184"},
             {"system_id":"5f02","physical_memory":"","cpu_logical_cores":null}]
            """, ("x-total-count", "2"));

        var rows = await CollectAsync(Client.SystemInsights.ListSystemInfoAsync("5f00"));

        Assert.Equal((10L, 10L, 17_179_869_184), (rows[0].CpuLogicalCores, rows[0].CpuPhysicalCores, rows[0].PhysicalMemory));
        Assert.Equal((null, null), (rows[1].PhysicalMemory, rows[1].CpuLogicalCores));
    }

    [Fact]
    public async Task ListDisksAsync_ATextThatIsNoNumber_NamesFieldAndRow()
    {
        Http.ExpectGet(Tables + "disk_info", """[{"system_id":"5f01","id":"d1","disk_size":"large"}]""", ("x-total-count", "1"));

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => CollectAsync(Client.SystemInsights.ListDisksAsync("5f00")));

        Assert.Contains("$[0].disk_size", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("device_id")]
    [InlineData("devide_id")]
    public async Task ListBitLockerAsync_DeviceIdOfEitherSpelling_IsRead(string name)
    {
        Http.ExpectGet(Tables + "bitlocker_info", $$"""[{"system_id":"5f01","{{name}}":"\\\\?\\Volume{1}","protection_status":1}]""", ("x-total-count", "1"));

        Assert.Equal((@"\\?\Volume{1}", 1L), await FirstAsync(Client.SystemInsights.ListBitLockerAsync("5f00")) is { } drive ? (drive.DeviceId, drive.ProtectionStatus) : default);
    }

    [Fact]
    public async Task List_WithTheTotalInAHeader_EndsThere()
    {
        Http.ExpectGet(Tables + "mounts?limit=2&skip=0&sort=system_id", """[{"system_id":"1","path":"/"},{"system_id":"1","path":"/home"}]""", ("x-total-count", "3"))
            .ExpectGet(Tables + "mounts?limit=2&skip=2&sort=system_id", """[{"system_id":"2","path":"/"}]""", ("x-total-count", "3"));

        Assert.Equal(3, (await CollectAsync(Client.SystemInsights.ListMountsAsync("5f00", new SystemInsightsQuery { PageSize = 2 }))).Count);
    }

    [Fact]
    public async Task List_WithoutATotal_EndsAtTheEmptyPage()
    {
        Http.ExpectGet(Tables + "mounts?limit=2&skip=0&sort=system_id", """[{"system_id":"1","path":"/"}]""")
            .ExpectGet(Tables + "mounts?limit=2&skip=1&sort=system_id", """[{"system_id":"2","path":"/"},{"system_id":"3","path":"/"}]""")
            .ExpectGet(Tables + "mounts?limit=2&skip=3&sort=system_id", "[]");

        Assert.Equal(3, (await CollectAsync(Client.SystemInsights.ListMountsAsync("5f00", new SystemInsightsQuery { PageSize = 2 }))).Count);
    }

    [Fact]
    public async Task List_ServerServesFewerThanAsked_LosesNoRow()
    {
        Http.ExpectGet(Tables + "battery?limit=10000&skip=0&sort=system_id", """[{"system_id":"1"},null]""", ("x-total-count", "4"))
            .ExpectGet(Tables + "battery?limit=10000&skip=2&sort=system_id", """[{"system_id":"3"},{"system_id":"4"}]""", ("x-total-count", "4"));

        var batteries = await CollectAsync(Client.SystemInsights.ListBatteriesAsync("5f00"));

        Assert.Equal(["1", "3", "4"], batteries.Select(battery => battery.SystemId));
    }

    [Fact]
    public async Task ListPagesAsync_FilterAndContinuation_AreSent()
    {
        Http.ExpectGet(Tables + "interface_details?limit=10000&skip=20&sort=mac&filter=system_id%3Ain%3A5f01%7C5f02", """[{"system_id":"5f01","mac":"aa:bb","interface":"en0"}]""", ("x-total-count", "21"));

        var query = new SystemInsightsQuery { Filter = "system_id:in:5f01|5f02", Sort = "mac" };
        var page = Assert.Single(await CollectAsync(Client.SystemInsights.ListInterfacesPagesAsync("5f00", query, continuation: "20")));

        Assert.Equal(("aa:bb", "en0", null), (page.Items[0].Mac, page.Items[0].Interface, page.Continuation));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void PageSize_OutOfRange_IsRefused(int size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SystemInsightsQuery { PageSize = size });

    private static async Task<T> FirstAsync<T>(IAsyncEnumerable<T> rows) => Assert.Single(await CollectAsync(rows));
}
