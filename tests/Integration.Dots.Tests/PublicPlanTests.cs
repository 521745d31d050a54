using AssetSync;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Sandbox.Dots.Seeds;
using Integration.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Integration.Dots.Tests;

public sealed class PublicPlanTests : DotsTest, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("public-plan").FullName;
    private readonly FleetSource source = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    protected override void Plant(DotsSeed seed)
    {
        seed.Assets.Add(new DotsAssetSeed { SerialNumber = "PF0A0001", TechnicalData = new Dictionary<string, string> { ["model"] = "mac15,6", ["operatingSystem"] = "hidden" } });
        seed.Assets.Add(new DotsAssetSeed { SerialNumber = "PF0A0002", TechnicalData = new Dictionary<string, string> { ["model"] = "another" } });
    }

    [Fact]
    public async Task Plan_NoPartnerEndpoint_EndsInAFileForSupport()
    {
        source.Add("PF0A0001");
        source.Add("PF0A0002");
        source.Add("PF0A0003", "=HYPERLINK(1)");

        var (plan, report) = await ApplyAsync(Server.Behavior.AssetsBySerialNumberPath);

        using var file = new StringWriter();
        await AssetPlanCsv.WriteAsync(plan, file, Cancel);
        Assert.Equal(
            "Action,Tenant,Device,Asset,Serial number,Key,Name,model,manufacturer,operatingSystem,memory\r\n" +
            $"update,acme,device-2,{IdOf(1)},,,,\"Mac15,6\",,,\r\n" +
            "create,acme,device-3,,PF0A0003,,Ws 3,'=HYPERLINK(1),Smith & Sons,R&D <OS>,17179869184\r\n",
            file.ToString());
        Assert.Equal(
            [AssetOutcomeKind.Unchanged, AssetOutcomeKind.Held, AssetOutcomeKind.Held], report.Outcomes.OrderBy(outcome => outcome.Device.Id.Value).Select(outcome => outcome.Kind));
        Assert.Contains(report.Findings, finding => finding.Code == "PRE305");
        Assert.Null(report.Unassigned);
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task Plan_NothingCanBeLookedUp_BlocksAndPlansNoCreation()
    {
        source.Add("PF0A0001");

        var (plan, report) = await ApplyAsync(path: null);

        Assert.Empty(plan.Changes);
        Assert.Contains("Paths:AssetsBySerialNumber", Assert.Single(plan.Outcomes).Reason, StringComparison.Ordinal);
        Assert.Contains("PRE306", report.Findings.Select(finding => finding.Code));
    }

    private async Task<(AssetPlan Plan, AssetReport Report)> ApplyAsync(string? path)
    {
        var services = new ServiceCollection();
        services.AddIntegration().UseSqlite(Path.Combine(folder, "store.db")).UseDeviceSource(_ => source)
            .Configure(options => options.Assets.Mode = AssetSyncMode.DownloadAndSync)
            .AddDots(options =>
            {
                Configure(options);
                options.Paths.AssetsBySerialNumber = path;
            });
        await using var provider = services.BuildServiceProvider();
        var job = provider.GetRequiredService<AssetJob>();
        var plan = await job.PlanAsync(cancellationToken: Cancel);
        return (plan, await job.ApplyAsync(plan.Hash, "ann", cancellationToken: Cancel));
    }
}
