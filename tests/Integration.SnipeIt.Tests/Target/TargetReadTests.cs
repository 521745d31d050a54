using Integration.Core.Assets;
using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.SnipeIt.Tests.Target;

public sealed class TargetReadTests : TargetTest
{
    protected override void Plant(SnipeItSeed seed)
    {
        seed.Hardware.Add(new HardwareSeed
        {
            AssetTag = "T1",
            Serial = "S1",
            Name = "O'Neill & Söhne",
            Company = "Sales",
            AssignedTo = "ada",
            Fields = new Dictionary<string, string> { ["Operating System"] = "macOS <26>", ["Memory"] = "16 GB" },
        });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T2", Serial = "S2", Status = "Archived" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T3", Serial = "S3", IsDeleted = true });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T4", Model = "ThinkCentre M70q" });
    }

    [Fact]
    public async Task ListAssetsAsync_All_ShowsEachOnceWithItsMarks()
    {
        var assets = (await ListAsync()).OrderBy(asset => asset.Id.Value).ToList();

        Assert.Equal(["1", "2", "3", "4"], assets.Select(asset => asset.Id.Value));
        Assert.Equal([false, true, false, false], assets.Select(asset => asset.IsArchived));
        Assert.Equal([false, false, true, false], assets.Select(asset => asset.IsDeleted));
        Assert.Equal(["ada", null, null, null], assets.Select(asset => asset.Assignee));
        Assert.Equal(["S1", "S2", "S3", null], assets.Select(asset => asset.SerialNumber));
        Assert.All(assets, asset => Assert.Null(asset.Account));
    }

    [Fact]
    public async Task ListAssetsAsync_EscapedTexts_AreWhatWasTyped()
    {
        var asset = (await ListAsync()).Single(asset => asset.Tag == "T1");

        Assert.Equal("O'Neill & Söhne", asset.Name);
        Assert.Equal(
            [new(AssetFields.Name, "O'Neill & Söhne"), new(AssetFields.OperatingSystem, "macOS <26>"), new AssetValue(AssetFields.Memory, "16 GB")], asset.Values.All);
    }

    [Fact]
    public async Task ListAssetsAsync_ModelWithoutTheFields_LeavesThemOut()
    {
        var assets = (await ListAsync()).ToDictionary(asset => asset.Id.Value);

        Assert.Empty(assets["1"].LeftOut);
        Assert.Equal([AssetFields.OperatingSystem, AssetFields.Memory], assets["4"].LeftOut);
    }

    [Fact]
    public async Task ListAssetsAsync_CompaniesOfAccounts_AreTheAccounts()
    {
        Server.EditHardware(4, "company_id", "1");
        var target = CreateTarget(options => options.Companies["29683"] = "sales");

        var assets = (await target.ListAssetsAsync(Cancel).ToListAsync(Cancel)).SelectMany(page => page).ToDictionary(asset => asset.Id.Value);

        Assert.Equal("29683", assets["1"].Account?.Value);
        Assert.Null(assets["2"].Account);
        Assert.Equal("company 1 of Snipe-IT", assets["4"].Account?.Value);
        Assert.True((await target.ReadCapabilitiesAsync(Cancel)).NeedsAccount);
    }

    [Fact]
    public async Task ReadCapabilitiesAsync_Settings_SayWhatCanBeKept()
    {
        var capabilities = await CreateTarget(options => options.KeyField = "Last Contact").ReadCapabilitiesAsync(Cancel);

        Assert.Equal((true, true, true, true, false), (capabilities.CanCreate, capabilities.CanUpdate, capabilities.ReadsAssignee, capabilities.ListsAll, capabilities.NeedsAccount));
        Assert.Equal([AssetFields.Name, AssetFields.OperatingSystem, AssetFields.Memory], capabilities.Fields.Select(field => field.Name));
        Assert.Equal("Last Contact", capabilities.KeyField);
    }

    [Fact]
    public async Task ReadCapabilitiesAsync_NoStatusLabel_CreatesNothing()
    {
        var capabilities = await CreateTarget(options => options.Create.Status = null).ReadCapabilitiesAsync(Cancel);

        Assert.Equal((false, true, null), (capabilities.CanCreate, capabilities.CanUpdate, capabilities.KeyField));
    }

    [Fact]
    public async Task ReadAsync_ArchivedAndDeleted_AreRead()
    {
        var readings = await CreateTarget().ReadAsync([new AssetId("2"), new AssetId("3")], Cancel);

        Assert.True(readings[new AssetId("2")].Value!.IsArchived);
        Assert.True(readings[new AssetId("3")].Value!.IsDeleted);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReadAsync_Absent_IsNullInWhateverLanguage(bool isTranslated)
    {
        Server.Behavior.IsTranslated = isTranslated;

        var readings = await CreateTarget().ReadAsync([new AssetId("1"), new AssetId("99")], Cancel);

        Assert.Equal("S1", readings[new AssetId("1")].Value!.SerialNumber);
        Assert.True(readings[new AssetId("99")].TryGet(out var none));
        Assert.Null(none);
    }

    [Theory]
    [InlineData("""{"status":"error","messages":"Something else.","payload":null}""")]
    [InlineData("""{"status":"error","messages":{"id":["Asset does not exist."]},"payload":null}""")]
    [InlineData("""{"status":"error","messages":500,"payload":null}""")]
    [InlineData("[]")]
    public async Task ReadAsync_AnyOtherError_IsUnknownAndNeverAbsent(string body)
    {
        Sandbox.Faults.Add(Integration.Sandbox.Faults.SandboxFault.Answer("*/hardware/99", System.Net.HttpStatusCode.OK, body));

        var readings = await CreateTarget().ReadAsync([new AssetId("99")], Cancel);

        Assert.False(readings[new AssetId("99")].IsKnown);
    }

    [Theory]
    [InlineData("x1")]
    [InlineData("0")]
    [InlineData("-1")]
    public async Task ReadAsync_NoIdOfSnipeIt_IsUnknownAndNotAskedFor(string id)
    {
        var readings = await CreateTarget().ReadAsync([new AssetId(id)], Cancel);

        Assert.Contains("is not an id of Snipe-IT", readings[new AssetId(id)].Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Sandbox.Log.Requests, count => count.Route == "/hardware/{id}");
    }

    [Fact]
    public async Task ReadAsync_TokenRefused_IsAnException()
    {
        var target = CreateTarget();
        await target.ReadCapabilitiesAsync(Cancel);
        Server.Token = "another";

        await Assert.ThrowsAsync<SnipeItCredentialsException>(() => target.ReadAsync([new AssetId("1")], Cancel));
    }

    private async Task<IReadOnlyList<Asset>> ListAsync() => [.. (await CreateTarget().ListAssetsAsync(Cancel).ToListAsync(Cancel)).SelectMany(page => page)];
}
