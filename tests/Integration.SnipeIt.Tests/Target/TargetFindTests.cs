using System.Net;
using Integration.Core.Assets;
using Integration.Sandbox.Faults;
using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.SnipeIt.Tests.Target;

public sealed class TargetFindTests : TargetTest
{
    private const string KeyColumn = "_snipeit_last_contact_5";

    protected override void Plant(SnipeItSeed seed)
    {
        for (var number = 1; number <= 40; number++)
            seed.Hardware.Add(new HardwareSeed { AssetTag = $"T{number}", Serial = $"S{number}" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "old", Serial = "s1", Status = "Archived" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "gone", Serial = "S1", IsDeleted = true });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "keyed", Fields = new Dictionary<string, string> { ["Last Contact"] = "jc-1" } });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task FindAsync_ArchivedAndDeletedAndInAnotherCase_FindsAll(int keys)
    {
        var found = await CreateTarget().FindAsync([.. Enumerable.Range(1, keys).Select(number => Serial($"s{number}"))], Cancel);

        Assert.Equal(["1", "41", "42"], found[Serial("s1")].Value.Select(asset => asset.Id.Value));
        Assert.All(found.Where(pair => pair.Key != Serial("s1")), pair => Assert.Single(pair.Value.Value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FindAsync_Absent_IsNoneInWhateverLanguage(bool isTranslated)
    {
        Server.Behavior.IsTranslated = isTranslated;

        Assert.Empty((await CreateTarget().FindAsync([Serial("nowhere")], Cancel))[Serial("nowhere")].Value);
    }

    [Fact]
    public async Task FindAsync_AGroup_TakesARequestEachAndOneForEachListOfWhatWasPutAside()
    {
        var target = CreateTarget();
        await target.ReadCapabilitiesAsync(Cancel);
        Sandbox.Log.ResetCounters();

        var found = await target.FindAsync([.. Enumerable.Range(1, 25).Select(number => Serial($"S{number}"))], Cancel);

        Assert.Equal(25, found.Count);
        Assert.Equal(27, Requests);
    }

    [Fact]
    public async Task FindAsync_MuchWasPutAside_AsksForEachSerialNumberInstead()
    {
        for (var number = 3; number <= 30; number++)
            Server.EditHardware(number, "status_id", "4");
        var target = CreateTarget(options => options.PageSize = 3);
        await target.ReadCapabilitiesAsync(Cancel);
        Sandbox.Log.ResetCounters();

        var found = await target.FindAsync([Serial("S3"), Serial("S40")], Cancel);

        Assert.True(Assert.Single(found[Serial("S3")].Value).IsArchived);
        Assert.Single(found[Serial("S40")].Value);
        Assert.Equal(1 + 1 + 2 + 2, Requests);
    }

    [Fact]
    public async Task FindAsync_ByKey_AsksTheFieldThatKeepsIt()
    {
        var found = await CreateTarget(options => options.KeyField = KeyColumn).FindAsync([Key("JC-1"), Key("jc-2")], Cancel);

        Assert.Equal(("43", "jc-1"), Assert.Single(found[Key("JC-1")].Value) is var only ? (only.Id.Value, only.Key) : default);
        Assert.Empty(found[Key("jc-2")].Value);
    }

    [Fact]
    public async Task FindAsync_ByKeyWithoutAField_IsUnknown() =>
        Assert.Contains("KeyField is not set", (await CreateTarget().FindAsync([Key("jc-1")], Cancel))[Key("jc-1")].Reason, StringComparison.Ordinal);

    [Fact]
    public async Task FindAsync_Blank_IsUnknownAndNotAskedFor() => Assert.False((await CreateTarget().FindAsync([Serial(" ")], Cancel))[Serial(" ")].IsKnown);

    [Theory]
    [InlineData("""{"status":"error","messages":"Asset does not exist.","payload":null}""")]
    [InlineData("""{"total":3,"rows":[]}""")]
    [InlineData("<html>")]
    public async Task FindAsync_OneRequestFails_ItsSerialNumberAloneIsUnknown(string body)
    {
        Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.Status,
            Route = "*/hardware",
            Status = HttpStatusCode.OK,
            Body = body,
            Times = null,
            When = request => request.Query("serial") == "S2",
        });

        var found = await CreateTarget().FindAsync([Serial("S1"), Serial("S2"), Serial("S3")], Cancel);

        Assert.Equal([true, false, true], new[] { "S1", "S2", "S3" }.Select(serial => found[Serial(serial)].IsKnown));
    }

    [Theory]
    [InlineData("Archived")]
    [InlineData("Deleted")]
    public async Task FindAsync_AListCannotBeRead_NothingIsTakenForAbsent(string status)
    {
        Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.Status,
            Route = "*/hardware",
            Times = null,
            When = request => request.Query("status") == status,
        });

        var found = await CreateTarget().FindAsync([Serial("S1"), Serial("nowhere")], Cancel);

        Assert.All(found.Values, reading => Assert.False(reading.IsKnown));
    }

    [Fact]
    public async Task FindAsync_Throttled_IsAnException()
    {
        var target = CreateTarget();
        await target.ReadCapabilitiesAsync(Cancel);
        Sandbox.Faults.Add(SandboxFault.Throttle("*/hardware", null));

        await Assert.ThrowsAsync<SnipeItThrottledException>(() => target.FindAsync([Serial("S1"), Serial("S2")], Cancel));
    }

    private static AssetKey Key(string key) => new(AssetKeyKind.External, key);
}
