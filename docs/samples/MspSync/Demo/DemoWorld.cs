using System.Text;
using System.Text.Json;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Runs;
using Integration.Sandbox;
using Integration.Sandbox.Seeds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Demo;

/// <summary>The sandbox of the demo, and the engine as it is configured there.</summary>
internal static class DemoWorld
{
    private const int LinesWithOldCost = 6;
    private const decimal OldCost = 8.55m;

    public static async Task<SandboxServer> StartAsync(CancellationToken cancellationToken)
    {
        var seed = SandboxSeed.Msp();
        seed.AddAlerts();
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = seed }, cancellationToken);
        foreach (var line in sandbox.Autotask.ContractServices.Where(line => line.UnitCost == 9m).Take(LinesWithOldCost))
        {
            sandbox.Autotask.EditUnitCost(line.Id, OldCost);
        }

        return sandbox;
    }

    public static ServiceProvider BuildEngine(SandboxServer sandbox, string store, ApprovalMode approval, AssetSyncMode mode = AssetSyncMode.Sync)
    {
        var connections = JsonSerializer.Serialize(SandboxDocument.Of(sandbox) with { Integration = SandboxRules.ToSettings() }, Documents.Default.SandboxDocument);
        var settings = new ConfigurationBuilder()
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(connections)))
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                [AssetSettings.ModeSetting] = mode.ToString(),
                ["Integration:Billing:Approval"] = approval.ToString(),
                ["Integration:Billing:DefaultPolicy:UnitCost"] = nameof(UnitCostSource.Entitlement),
                ["Integration:Billing:Entitlement:Currency"] = "USD",
                ["Integration:Billing:Entitlement:MinorUnitDigits"] = "2",
            })
            .Build();
        return Engine.Build(settings, store, sandbox.Clock);
    }
}
