using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Integration.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Demo;

/// <summary>Three nights of an invented MSP: one approved by a person, one by the gates, one with nothing to do.</summary>
internal sealed class DemoNights(Screen screen)
{
    // With --json the story goes where progress goes, and the figures alone are the document.
    private readonly IAnsiConsole console = screen.IsJson ? screen.Error : screen.Text;

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
            var applied = await CountAppliedAsync(sandbox, store, cancellationToken);
            return new DemoSummary([first, second, third], applied, sandbox.Log).Print(screen);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<RunReport> FirstNightAsync(SandboxServer sandbox, string store, CancellationToken cancellationToken)
    {
        await using var engine = DemoWorld.BuildEngine(sandbox, store, ApprovalMode.ByHash);
        var job = engine.GetRequiredService<BillingJob>();

        Heading("Preflight");
        PreflightView.Print(console, await job.CheckAsync(cancellationToken));

        Heading("Mapping");
        MappingView.Print(console, await job.MapAsync(cancellationToken), most: 5);

        Heading($"Night one, {Words.Of(sandbox.Clock.GetUtcNow())} UTC: plan");
        var plan = await job.PlanAsync(cancellationToken);
        PlanView.Print(console, plan, new Extent(12));

        Heading("Night one: approved by its hash and written");
        console.MarkupLineInterpolated($"MspSync apply --plan [bold]{plan.Hash[..12]}[/] --by demo");
        var report = await ApplyBar.ShowAsync(screen.Error, progress => job.ApplyAsync(plan.Hash, "demo", "the first night", progress, cancellationToken));
        ReportView.Print(console, report, new Extent(10));
        return report;
    }

    private async Task<RunReport> LaterNightAsync(string heading, RunReport before, SandboxServer sandbox, string store, CancellationToken cancellationToken)
    {
        await using var engine = DemoWorld.BuildEngine(sandbox, store, ApprovalMode.Automatic);
        var job = engine.GetRequiredService<BillingJob>();

        Heading($"{heading}, {Words.Of(sandbox.Clock.GetUtcNow())} UTC");
        var report = await ApplyBar.ShowAsync(screen.Error, progress => job.RunAsync(progress, cancellationToken));
        if (report.Plan is { } plan)
        {
            PlanView.Print(console, plan, new Extent(8));
        }

        ReportView.Print(console, report, new Extent(10), before.Findings);
        return report;
    }

    // From the journal, which outlives the runs: what they say of themselves is not asked.
    private static async Task<(int Units, int UnitCosts)> CountAppliedAsync(SandboxServer sandbox, string path, CancellationToken cancellationToken)
    {
        await using var engine = DemoWorld.BuildEngine(sandbox, path, ApprovalMode.ByHash);
        var store = engine.GetRequiredService<ISyncStore>();
        await store.OpenAsync(cancellationToken);
        var verified = (await store.Journal.ListAsync([JournalState.Verified], cancellationToken)).OfType<LineEntry>().ToList();
        return (
            verified.Where(entry => entry.Kind == JournalKind.Units).DistinctBy(entry => (entry.Line, entry.EffectiveDate)).Count(),
            verified.Count(entry => entry.Kind == JournalKind.UnitCost));
    }

    private void Heading(string text)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{text.EscapeMarkup()}[/]") { Justification = Justify.Left });
    }
}
