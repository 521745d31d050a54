using System.Text.Json;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Runs;
using Integration.Sandbox;
using Integration.Sandbox.Log;
using Integration.Sandbox.Seeds;
using Microsoft.Extensions.DependencyInjection;
using MspSync.Commands.Assets;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Demo;

/// <summary>Three syncs of a smaller MSP's devices with Dots: one that updates what exists, one that also creates, and one with nothing to do.</summary>
internal sealed class DemoAssets(IAnsiConsole console, IAnsiConsole progress)
{
    private const int Organizations = 12;

    private static readonly Extent Few = new(4);

    public async Task<DemoAssetResult> RunAsync(string path, CancellationToken cancellationToken)
    {
        var seed = SandboxSeed.Msp(Organizations);
        SandboxAssets.AddTo(seed);
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = seed }, cancellationToken);

        DemoNights.Heading(console, $"Assets: the devices of {Words.Count(Organizations, "organization")} and their account in Dots");
        var sync = await ApplyAsync(AssetSyncMode.Sync, sandbox, path, [], cancellationToken);
        var createdBySync = Created(sandbox).Count();

        DemoNights.Heading(console, "Download and sync: also creates what is missing");
        var download = await ApplyAsync(AssetSyncMode.DownloadAndSync, sandbox, path, sync.Findings, cancellationToken);

        DemoNights.Heading(console, "Again: nothing to write");
        await using var engine = DemoWorld.BuildEngine(sandbox, path, ApprovalMode.ByHash, AssetSyncMode.DownloadAndSync);
        var again = await engine.GetRequiredService<AssetJob>().RunAsync(cancellationToken: cancellationToken);
        AssetReportView.PrintCounts(console, again);

        var created = Created(sandbox).Select(SerialOf).ToList();
        return new DemoAssetResult(
            [sync, download, again], createdBySync, created.Count, created.CountBy(serial => serial).Select(serial => serial.Value).DefaultIfEmpty().Max(), sandbox.Dots.Assignments.Count);
    }

    private async Task<AssetReport> ApplyAsync(
        AssetSyncMode mode, SandboxServer sandbox, string path, IReadOnlyCollection<Finding> shown, CancellationToken cancellationToken)
    {
        await using var engine = DemoWorld.BuildEngine(sandbox, path, ApprovalMode.ByHash, mode);
        var job = engine.GetRequiredService<AssetJob>();
        var plan = await job.PlanAsync(cancellationToken: cancellationToken);
        AssetPlanView.PrintChanges(console, plan, Few);
        console.MarkupLineInterpolated($"MspSync assets sync --mode {ModeOption.Name(mode)} --plan [bold]{plan.Hash[..12]}[/] --by demo");
        var report = await AssetBar.ShowAsync(progress, bar => job.ApplyAsync(plan.Hash, "demo", null, bar, cancellationToken));
        AssetReportView.Print(console, report, Few, shown, "Dots' support");
        return report;
    }

    private static IEnumerable<AcceptedWrite> Created(SandboxServer sandbox) =>
        sandbox.Log.Writes.Where(write => write is { Vendor: SandboxVendor.Dots, Method: "POST" });

    private static string SerialOf(AcceptedWrite write)
    {
        using var body = JsonDocument.Parse(write.Body);
        return body.RootElement.GetProperty("serialNumber").GetString()!;
    }
}
