using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.Sandbox.Faults;
using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.SnipeIt.Tests.Target;

public sealed class TargetUpdateTests : TargetTest
{
    private static readonly AssetFieldChange System = new(AssetFields.OperatingSystem, "macOS", "macOS 26");

    protected override void Plant(SnipeItSeed seed)
    {
        seed.Hardware.Add(new HardwareSeed
        {
            AssetTag = "T1",
            Serial = "S1",
            Name = "by hand",
            AssignedTo = "ada",
            Fields = new Dictionary<string, string> { ["Operating System"] = "macOS", ["OS Version"] = "by hand" },
        });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T2", Serial = "S2", Model = "ThinkCentre M70q" });
    }

    [Fact]
    public async Task UpdateAsync_Accepted_PatchesTheNamedFieldsAlone()
    {
        var result = await CreateTarget().UpdateAsync(Update(1, System, new AssetFieldChange(AssetFields.Memory, null, "500107862016")), Gate(), Cancel);

        Assert.Equal((WriteProof.Accepted, "1", 1), (result.Proof, result.TargetId, Opened));
        var write = Assert.Single(Writes);
        Assert.Equal(("PATCH", """{"_snipeit_operating_system_1":"macOS 26","_snipeit_memory_3":"500.1 GB"}"""), (write.Method, write.Body));
        Assert.Equal(("by hand", "by hand", "ada"), (Server.Hardware[0].Name, Server.Hardware[0].Fields["_snipeit_os_version_2"], Server.Hardware[0].AssignedTo));
        Assert.Empty(Server.Assignments);
    }

    [Fact]
    public async Task UpdateAsync_Name_IsSnipeItsOwn()
    {
        await CreateTarget().UpdateAsync(Update(1, new AssetFieldChange(AssetFields.Name, "by hand", "Ws 1")), Gate(), Cancel);

        Assert.Equal("Ws 1", Server.Hardware[0].Name);
    }

    [Theory]
    [InlineData(AssetFields.Model)]
    [InlineData("assigned_to")]
    [InlineData("costCentre")]
    public async Task UpdateAsync_FieldThatIsNotKept_IsRefusedWithoutARequest(string field)
    {
        var result = await CreateTarget().UpdateAsync(Update(1, System, new AssetFieldChange(field, null, "x")), Gate(), Cancel);

        Assert.Equal((WriteProof.Refused, 0), (result.Proof, Opened));
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task UpdateAsync_ModelWithoutTheField_IsRefusedWhole()
    {
        var result = await CreateTarget().UpdateAsync(Update(2, new AssetFieldChange(AssetFields.Name, null, "after"), System), Gate(), Cancel);

        Assert.Equal(WriteProof.Refused, result.Proof);
        Assert.Null(Server.Hardware[1].Name);
    }

    [Fact]
    public async Task UpdateAsync_DeletedMeanwhile_IsUncertain()
    {
        Server.DeleteHardware(1);

        Assert.Equal(WriteProof.Uncertain, (await CreateTarget().UpdateAsync(Update(1, System), Gate(), Cancel)).Proof);
    }

    [Fact]
    public async Task UpdateAsync_RetriesAreOn_StillSendsOnce()
    {
        var target = CreateTarget(options => options.Retry.Enabled = true);
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, Route = "*/hardware/1", Method = "PATCH" });

        Assert.Equal(WriteProof.Uncertain, (await target.UpdateAsync(Update(1, System), Gate(), Cancel)).Proof);
        Assert.Single(Writes);
    }

    [Fact]
    public async Task UpdateAsync_NoIdOfSnipeIt_IsRefused() =>
        Assert.Equal(WriteProof.Refused, (await CreateTarget().UpdateAsync(new AssetUpdate(AssetSyncMode.Sync, new AssetId("x"), [System]), Gate(), Cancel)).Proof);
}
