using System.Net;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Journal;

namespace Integration.Testing;

/// <summary>The steps of the asset suite's cases.</summary>
internal sealed class AssetTargetWorld(IAssetTargetFixture fixture, CancellationToken cancellationToken) : TargetWorld(fixture.Time, cancellationToken)
{
    public const string Serial = "PF-0A12 7";

    public const string Nobody = "PF-NOBODY-1";

    public IAssetTargetFixture Fixture { get; } = fixture;

    public IAssetTarget Target => Fixture.Target;

    public string Field => Fixture.Fields.One;

    public string OtherField => Fixture.Fields.Other;

    public async Task<AssetId> AssetAsync(string serial = Serial, string value = "one", string other = "other")
    {
        var asset = await Fixture.ArrangeAsync(serial, AssetValues.Of((Field, value), (OtherField, other)), Token).ConfigureAwait(false);
        Due.Be(asset is not null, $"The fixture is due to arrange an asset with serial number {serial}.");
        return asset!.Value;
    }

    public async Task<bool> CreatesAsync() => (await Target.ReadCapabilitiesAsync(Token).ConfigureAwait(false)).CanCreate;

    public async Task<List<Asset>> ListAsync()
    {
        var all = new List<Asset>();
        await foreach (var page in Target.ListAssetsAsync(Token).ConfigureAwait(false))
            all.AddRange(page);

        return all;
    }

    public async Task<IReadOnlyList<Asset>> FindAsync(AssetKeyKind kind, string value)
    {
        var key = new AssetKey(kind, value);
        return Due.Known(await Target.FindAsync([key], Token).ConfigureAwait(false), key);
    }

    public async Task<Asset> ReadAsync(AssetId asset)
    {
        var read = Due.Known(await Target.ReadAsync([asset], Token).ConfigureAwait(false), asset);
        Due.Be(read is not null, $"Asset {asset} is due to exist.");
        return read!;
    }

    public async Task ShowsAsync(AssetId asset, string field, string due, string because)
    {
        // Escapes for HTML are the engine's to see through; anything else is not what stands there.
        var shown = (await ReadAsync(asset).ConfigureAwait(false)).Values[field];
        Due.Be(shown == due || WebUtility.HtmlDecode(shown) == due, $"{because}: field {field} is due to show '{due}', and shows '{shown}'.");
    }

    public Task<WriteResult> CreateAsync(AssetSyncMode mode = AssetSyncMode.DownloadAndSync, string? serial = Serial, string? key = null, SendGate? gate = null)
    {
        Opened = 0;
        var draft = new AssetDraft
        {
            Mode = mode,
            Device = new Device
            {
                Tenant = new TenantId("tenant-1"),
                Id = new DeviceId("device-1"),
                DisplayName = "Workstation 1",
                SerialNumber = serial,
                Manufacturer = "Contract",
                Model = "Suite 1",
                OperatingSystem = "Windows",
            },
            Name = "Workstation 1",
            SerialNumber = serial,
            Key = key,
            Account = Fixture.Account,
            Values = AssetValues.Of((Field, "new")),
        };
        return Target.CreateAsync(draft, gate ?? Gate(Patience), Token);
    }

    public Task<WriteResult> UpdateAsync(
        AssetId asset, string before = "one", string after = "two", AssetSyncMode mode = AssetSyncMode.Sync, SendGate? gate = null)
    {
        Opened = 0;
        return Target.UpdateAsync(new AssetUpdate(mode, asset, [new AssetFieldChange(Field, before, after)]), gate ?? Gate(Patience), Token);
    }

    public async Task CountIsAsync(int due, string because)
    {
        var count = await Fixture.CountAsync(Token).ConfigureAwait(false);
        Due.Be(count == due, $"{because}: {due} things are due in the world, and there are {count}.");
    }
}
