using AssetSync;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Sandbox.SnipeIt.World;

namespace Integration.SnipeIt.Tests.Target;

public sealed class SyncTests : AssetSyncTests
{
    protected override string CreateRoute => "*/hardware";

    protected override IReadOnlyList<string?> Serials => [.. Sandbox.SnipeIt.Hardware.Select(row => row.Serial)];

    protected override int Assignments => Sandbox.SnipeIt.Assignments.Count;

    [Fact]
    public async Task DownloadAndSync_ModelsWithoutFieldsAndNewOnes_AreQuietAfterwards()
    {
        Sandbox.SnipeIt.AddHardware(new Dictionary<string, string> { ["serial"] = "PF0A0001", ["model_id"] = "3" });
        Source.Add("PF0A0001");
        Source.Add("PF0A0002", "11DT");
        Source.Add("PF0A0003", "Precision 5690");
        Source.Add("PF0A0004", "Precision 5690");

        await RunAsync(AssetSyncMode.DownloadAndSync);
        var written = Sandbox.Log.Writes.Count;
        var report = await RunAsync(AssetSyncMode.DownloadAndSync);

        Assert.All(report.Outcomes, outcome => Assert.Equal(AssetOutcomeKind.Unchanged, outcome.Kind));
        Assert.Equal(["ThinkCentre M70q", "ThinkCentre M70q", "Precision 5690", "Precision 5690"], Sandbox.SnipeIt.Hardware.Select(row => row.Model));
        Assert.Equal((4, 4), (written, Sandbox.Log.Writes.Count));
    }

    protected override void Prepare() => Sandbox.SnipeIt.Behavior.AutoIncrementsTags = true;

    protected override void Register(IntegrationBuilder builder) => builder.AddSnipeIt(options =>
    {
        options.Address = Sandbox.SnipeIt.Address;
        options.Token = Sandbox.SnipeIt.Token;
        options.ThrottlePerMinute = 10_000;
        options.Retry.Enabled = false;
        options.Fields[AssetFields.OperatingSystem] = "Operating System";
        options.Fields[AssetFields.Memory] = "Memory";
        options.Create.Status = "Ready to Deploy";
        options.Create.CreatesModels = true;
        options.Create.Category = "Laptops";
        options.Create.Fieldset = "Computers";
        Sandbox.SnipeIt.Behavior.ThrottlePerMinute = null;
    });

    protected override string AddAsset(string serial, string operatingSystem, bool hasMemory)
    {
        var fields = new Dictionary<string, string> { ["serial"] = serial, ["name"] = "by hand", ["_snipeit_operating_system_1"] = operatingSystem };
        if (hasMemory)
            fields["_snipeit_memory_3"] = "16 GB";
        return $"{Sandbox.SnipeIt.AddHardware(fields).Id}";
    }

    protected override void Assign(string id) => Sandbox.SnipeIt.CheckOut(Find(id).Id, "ada");

    protected override bool IsAssigned(string id) => Find(id).AssignedTo is not null;

    protected override string? NameOf(string id) => Find(id).Name;

    private SandboxHardware Find(string id) => Sandbox.SnipeIt.Hardware.Single(row => $"{row.Id}" == id);
}
