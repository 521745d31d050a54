using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.Sandbox;
using Integration.Sandbox.Log;

namespace Integration.SnipeIt.Tests.Target;

public abstract class TargetTest : SnipeItTest
{
    private readonly List<SnipeItAssetTarget> targets = [];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected int Opened { get; private set; }

    protected int Requests => Sandbox.Log.CountOf(SandboxVendor.SnipeIt);

    protected IReadOnlyList<AcceptedWrite> Writes => Sandbox.Log.Writes;

    public override async ValueTask DisposeAsync()
    {
        targets.ForEach(target => target.Dispose());
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected SnipeItAssetTarget CreateTarget(Action<SnipeItOptions>? configure = null)
    {
        var options = Options();
        options.Retry.Enabled = false;
        options.Fields[AssetFields.OperatingSystem] = "Operating System";
        options.Fields[AssetFields.Memory] = Memory;
        options.Create.Status = "Ready to Deploy";
        options.Create.Tag = "PC-{serial}";
        configure?.Invoke(options);
        var target = new SnipeItAssetTarget(options);
        targets.Add(target);
        return target;
    }

    protected static AssetDraft Draft(string? serial, string? manufacturer = "Apple", string? model = "Mac15,6") => new()
    {
        Mode = AssetSyncMode.DownloadAndSync,
        Device = new Device { Tenant = new TenantId("t"), Id = new DeviceId("d-1"), Manufacturer = manufacturer, Model = model, HostName = "ws-1" },
        Name = "Ws 1",
        SerialNumber = serial,
        Key = "jc-key",
        Values = AssetValues.Of((AssetFields.OperatingSystem, "macOS"), (AssetFields.Memory, "17179869184")),
    };

    protected static AssetUpdate Update(long asset, params AssetFieldChange[] fields) => new(AssetSyncMode.Sync, new AssetId($"{asset}"), fields);

    protected static AssetKey Serial(string serial) => new(AssetKeyKind.SerialNumber, serial);

    protected SendGate Gate(long deadline = long.MaxValue) => new(deadline, _ =>
    {
        Opened++;
        return ValueTask.CompletedTask;
    });
}
