using Integration.Core.Billing;
using Integration.Core.Checks;
using Integration.Core.Runs;
using Integration.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Demo;

/// <summary>Three nights of an invented MSP: one approved by a person, one by the gates, one with nothing to do; its alerts; and the assets of a smaller one.</summary>
internal sealed class DemoNights(Screen screen)
{
    // With --json the story goes where progress goes, and the figures alone are the document.
    private readonly IAnsiConsole console = screen.IsJson ? screen.Error : screen.Text;

    public static void Heading(IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{text.EscapeMarkup()}[/]") { Justification = Justify.Left });
    }

    public async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        await using var sandbox = await DemoWorld.StartAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("mspsync-");
        try
        {
            var store = Path.Combine(folder.FullName, "demo.db");
            console.MarkupLineInterpolated(
                $"An invented MSP with [bold]{Words.Count(sandbox.JumpCloud.Organizations.Count, "JumpCloud organization")}[/] and its Autotask, served at {sandbox.Address}.");

            var first = await FirstNightAsync(sandbox, store, cancellationToken);
            sandbox.Clock.Advance(TimeSpan.FromDays(1));
            var second = await LaterNightAsync("Night two: approved by the gates", first, sandbox, store, cancellationToken);
            var third = await LaterNightAsync("Again: nothing to do", second, sandbox, store, cancellationToken);
            var page = await ReportAsync(sandbox, store, folder.FullName, cancellationToken);
            var polls = await new DemoAlerts(console, sandbox).RunAsync(store, cancellationToken);
            var assets = await new DemoAssets(console, screen.Error).RunAsync(Path.Combine(folder.FullName, "assets.db"), cancellationToken);
            var verified = await DemoJournal.ReadAsync(sandbox, store, cancellationToken);
            return new DemoSummary([first, second, third], polls, assets, verified, page, sandbox.Log).Print(screen);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> ReportAsync(SandboxServer sandbox, string store, string folder, CancellationToken cancellationToken)
    {
        await using var engine = DemoWorld.BuildEngine(sandbox, store, ApprovalMode.Automatic);
        return await DemoReport.WriteAsync(engine, sandbox, folder, cancellationToken);
    }

    private async Task<RunReport> FirstNightAsync(SandboxServer sandbox, string store, CancellationToken cancellationToken)
    {
        await using var engine = DemoWorld.BuildEngine(sandbox, store, ApprovalMode.ByHash);
        var job = engine.GetRequiredService<BillingJob>();

        Heading(console, "Preflight");
        PreflightView.PrintConnections(console, await engine.GetRequiredService<Preflight>().RunAsync(cancellationToken: cancellationToken));

        Heading(console, "Mapping");
        MappingView.Print(console, await job.MapAsync(cancellationToken), most: 5);

        Heading(console, $"Night one, {Words.Of(sandbox.Clock.GetUtcNow())} UTC: plan");
        var plan = await job.PlanAsync(cancellationToken);
        PlanView.Print(console, plan, new Extent(12));

        Heading(console, "Night one: approved by its hash and written");
        console.MarkupLineInterpolated($"MspSync apply --plan [bold]{plan.Hash[..12]}[/] --by demo");
        var report = await ApplyBar.ShowAsync(screen.Error, progress => job.ApplyAsync(plan.Hash, "demo", "the first night", progress, cancellationToken));
        ReportView.Print(console, report, new Extent(10));
        return report;
    }

    private async Task<RunReport> LaterNightAsync(string heading, RunReport before, SandboxServer sandbox, string store, CancellationToken cancellationToken)
    {
        await using var engine = DemoWorld.BuildEngine(sandbox, store, ApprovalMode.Automatic);
        var job = engine.GetRequiredService<BillingJob>();

        Heading(console, $"{heading}, {Words.Of(sandbox.Clock.GetUtcNow())} UTC");
        var report = await ApplyBar.ShowAsync(screen.Error, progress => job.RunAsync(progress, cancellationToken));
        if (report.Plan is { } plan)
        {
            PlanView.Print(console, plan, new Extent(8));
        }

        ReportView.Print(console, report, new Extent(10), before.Findings);
        return report;
    }
}
