using Integration.Core.Assets;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Assets;

/// <summary>Both sides of a sync, as a plan is made from them.</summary>
internal sealed class Inventory
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    public List<Device> Devices { get; } = [];

    public List<Asset> Assets { get; } = [];

    public List<AssetLink> Links { get; } = [];

    public Dictionary<TenantId, string> Unread { get; } = [];

    public Dictionary<TenantId, AccountId> Accounts { get; } = [];

    public Dictionary<AssetId, string> UnreadAssets { get; } = [];

    public HashSet<string> Open { get; } = [];

    public List<AssetField> Functions { get; } = [];

    public TenantSweep Tenants { get; set; } = new() { Tenants = [new(new("t1"), "Acme"), new(new("t2"), "Globex")] };

    public AssetOptions Options { get; set; } = new();

    public AssetTargetCapabilities Capabilities { get; set; } = new()
    {
        CanUpdate = true,
        CanCreate = true,
        ReadsAssignee = true,
        Fields =
        [
            .. new[] { AssetFields.Name, AssetFields.HostName, AssetFields.Manufacturer, AssetFields.Model, AssetFields.Memory, AssetFields.MacAddresses }
                .Select(name => new AssetTargetField(name)),
        ],
    };

    public Inventory Creating()
    {
        Options.Mode = AssetSyncMode.DownloadAndSync;
        return this;
    }

    public Inventory Keeping(params string[] fields)
    {
        Capabilities = Capabilities with { Fields = [.. fields.Select(name => new AssetTargetField(name))] };
        return this;
    }

    public Inventory Device(string id, string? serial, Func<Device, Device>? with = null, string tenant = "t1")
    {
        var device = new Device
        {
            Tenant = new TenantId(tenant),
            Id = new DeviceId(id),
            SerialNumber = serial,
            IsActive = true,
            LastContact = Now,
            EnrolledAt = Now.AddYears(-1),
        };
        Devices.Add(with is null ? device : with(device));
        return this;
    }

    public Inventory Asset(string id, string? serial, Func<Asset, Asset>? with = null)
    {
        var asset = new Asset { Id = new AssetId(id), SerialNumber = serial };
        Assets.Add(with is null ? asset : with(asset));
        return this;
    }

    public Inventory Link(string device, string asset, string tenant = "t1")
    {
        Links.Add(new AssetLink
        {
            Device = new DeviceReference(new TenantId(tenant), new DeviceId(device)),
            Target = "snipe",
            Asset = new AssetId(asset),
            Since = Now.AddMonths(-1),
        });
        return this;
    }

    public AssetPlanInput Input() => new()
    {
        Now = Now,
        Options = Options,
        KeyPrefix = "jc",
        Tenants = Tenants,
        Read = Tenants.Tenants.Select(tenant => tenant.Id).Where(tenant => !Unread.ContainsKey(tenant)).ToHashSet(),
        Devices = Devices,
        Unread = Unread,
        Target = "snipe",
        Capabilities = Capabilities,
        Assets = Assets,
        UnreadAssets = UnreadAssets,
        Fields = new FieldMap(Functions, Options.Fields),
        Links = Links,
        Accounts = Accounts,
        Open = Open,
    };

    public AssetPlan Plan() => AssetPlanner.Plan(Input());

    /// <summary>Lets the target take a plan, and keeps its links.</summary>
    public void Apply(AssetPlan plan)
    {
        foreach (var change in plan.Changes)
        {
            if (change is CreateAsset { Draft: var draft })
            {
                Assets.Add(new Asset { Id = new AssetId($"new-{Assets.Count}"), SerialNumber = draft.SerialNumber, Key = draft.Key, Name = draft.Name, Values = draft.Values });
                Links.Add(new AssetLink { Device = change.Device, Target = "snipe", Asset = Assets[^1].Id, Since = Now });
            }
            else if (change is UpdateAsset { Update: var update })
            {
                var at = Assets.FindIndex(asset => asset.Id == update.Asset);
                Assets[at] = Assets[at] with { Values = Written(Assets[at].Values, update.Fields) };
            }
        }

        foreach (var link in plan.Links)
        {
            Links.RemoveAll(other => other.Device == link.Device || other.Asset == link.Asset);
            Links.Add(link);
        }
    }

    private static AssetValues Written(AssetValues before, IReadOnlyList<AssetFieldChange> fields) => AssetValues.Of(
    [
        .. before.All.Where(value => !fields.Any(field => field.Field == value.Field)).Select(value => (value.Field, (string?)value.Text)),
        .. fields.Select(field => (field.Field, (string?)field.After)),
    ]);
}
