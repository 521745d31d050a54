using System.Globalization;
using System.Text.Json.Nodes;
using Integration.Core.Assets;
using Integration.Sandbox;
using Integration.Sandbox.JumpCloud.Devices;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Seeds;
using Microsoft.Extensions.DependencyInjection;

namespace Chaos;

/// <summary>A world of assets: every night some devices are new and some are upgraded, and Dots gets them over its partner endpoint.</summary>
internal sealed class AssetWorld : World
{
    private const int Organizations = 3;
    private const int NewDevices = 3;

    private int serial;

    private AssetWorld(SandboxServer sandbox)
        : base(sandbox, Configure)
    {
    }

    public static int WritesOfANight => Organizations * (NewDevices + 1);

    /// <summary>Starts a world whose tenants are live: their first plan is approved and written.</summary>
    public static async Task<AssetWorld> StartAsync()
    {
        var world = new AssetWorld(await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.UniformDevices(devices: 0, Organizations) }));
        world.Enrol();
        await using var engine = world.BuildEngine();
        var job = engine.GetRequiredService<AssetJob>();
        var plan = await job.PlanAsync();
        await job.ApplyAsync(plan.Hash, "chaos");
        return world;
    }

    public override void BeginNight(int night)
    {
        Sandbox.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var organization in Sandbox.JumpCloud.Organizations)
            Upgrade(organization, night);

        Enrol();
    }

    public override async Task RunAsync()
    {
        await using var engine = BuildEngine();
        await engine.GetRequiredService<AssetJob>().RunAsync();
    }

    /// <summary>What Dots keeps, by serial number.</summary>
    public string Assets() => string.Join('\n', Sandbox.Dots.Assets
        .Select(asset => $"{asset.SerialNumber} {asset.AssigneeId} {string.Join(", ", asset.TechnicalData.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}"))}")
        .Order(StringComparer.Ordinal));

    private void Enrol()
    {
        foreach (var organization in Sandbox.JumpCloud.Organizations)
        {
            for (var device = 0; device < NewDevices; device++)
            {
                var number = (++serial).ToString("D6", CultureInfo.InvariantCulture);
                Sandbox.JumpCloud.AddDevice(organization.Id, $"ws-{number}", new DeviceDetails { SerialNumber = $"PF{number}" });
            }
        }
    }

    // The same device reports another model and another memory, as after a repair.
    private void Upgrade(SandboxOrganization organization, int night)
    {
        var device = organization.Devices.First(candidate => candidate.Details is not null);
        var model = night % 2 == 0 ? DeviceModel.WindowsLaptop : DeviceModel.WindowsNotebook;
        Sandbox.JumpCloud.DescribeDevice(organization.Id, device.Id, device.Details! with { Model = model });
    }

    private static void Configure(JsonObject settings) => settings["integration"]!["assets"] = new JsonObject
    {
        ["mode"] = nameof(AssetSyncMode.DownloadAndSync),
        ["approval"] = "Automatic",
        ["gates"] = new JsonObject { ["maximumCreatedShare"] = 1, ["maximumUpdatedShare"] = 1 },
    };
}
