using System.Text.Json.Nodes;
using Integration.Core.Billing;
using Integration.Sandbox;
using Integration.Sandbox.Seeds;
using Microsoft.Extensions.DependencyInjection;

namespace Chaos;

/// <summary>A world of billing, whose organizations hire.</summary>
internal sealed class BillingWorld : World
{
    public const int Organizations = 12;

    private BillingWorld(SandboxServer sandbox)
        : base(sandbox, settings => settings["integration"]!["billing"] = new JsonObject { ["approval"] = "Automatic" })
    {
    }

    /// <summary>Starts a world whose links are live: their first plan is approved and written.</summary>
    public static async Task<BillingWorld> StartAsync()
    {
        var world = new BillingWorld(await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Uniform(Organizations) }));
        world.HireEverywhere("first");
        await using var engine = world.BuildEngine();
        var job = engine.GetRequiredService<BillingJob>();
        var plan = await job.PlanAsync();
        await job.ApplyAsync(plan.Hash, "chaos");
        return world;
    }

    /// <summary>Moves to the next day, on which every organization has one user more.</summary>
    public override void BeginNight(int night)
    {
        Sandbox.Clock.Advance(TimeSpan.FromDays(1));
        HireEverywhere($"night{night}");
        Sandbox.Clock.Advance(TimeSpan.FromHours(1));
    }

    public override async Task RunAsync()
    {
        await using var engine = BuildEngine();
        await engine.GetRequiredService<BillingJob>().RunAsync();
    }

    /// <summary>Units by line and first day, as the sandbox shows them.</summary>
    public string Units() => string.Join('\n', Sandbox.Autotask.UnitsRows
        .OrderBy(row => row.ContractServiceId).ThenBy(row => row.StartDate)
        .Select(row => $"{row.ContractServiceId} {row.StartDate:yyyy-MM-dd} {row.Units}"));

    private void HireEverywhere(string name)
    {
        foreach (var organization in Sandbox.JumpCloud.Organizations)
        {
            Sandbox.JumpCloud.AddUser(organization.Id, name);
        }
    }
}
