using Integration.Core.Runs;
using Integration.Core.Storage;
using Integration.Core.Ticketing;
using Integration.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Demo;

/// <summary>Two polls of alerts: tickets appear; then one alert repeats, one is over, and one still waits for a person.</summary>
internal sealed class DemoAlerts(IAnsiConsole console, SandboxServer sandbox)
{
    public async Task<TicketingReport[]> RunAsync(string path, CancellationToken cancellationToken)
    {
        await using var engine = DemoWorld.BuildEngine(sandbox, path, ApprovalMode.ByHash);
        await AlertOfNobodyAsync(engine.GetRequiredService<ISyncStore>(), cancellationToken);
        var job = engine.GetRequiredService<TicketingJob>();

        DemoNights.Heading(console, $"Alerts, {Words.Of(sandbox.Clock.GetUtcNow())} UTC: tickets appear");
        var first = await job.RunAsync(cancellationToken);
        TicketingReportView.Print(console, first, new Extent(10));

        var ticketed = first.Outcomes.Where(outcome => outcome.Kind == AlertOutcomeKind.Ticket).Select(outcome => outcome.Alert).ToList();
        sandbox.Clock.Advance(TimeSpan.FromMinutes(30));
        sandbox.JumpCloud.RepeatAlert(ticketed[0].Id.Value);
        sandbox.JumpCloud.AutoResolveAlert(ticketed[^1].Id.Value);

        DemoNights.Heading(console, "Half an hour later: one repeats, one is over");
        console.WriteLine(Words.Cut($"Noticed again: {ticketed[0].Title}", console.Profile.Width));
        console.WriteLine(Words.Cut($"Over:          {ticketed[^1].Title}", console.Profile.Width));
        var second = await job.RunAsync(cancellationToken);
        TicketingReportView.Print(console, second, new Extent(10), first.Findings);
        return [first, second];
    }

    // A tenant that mapping left without a link: nobody knows whose ticket it would be.
    private async Task AlertOfNobodyAsync(ISyncStore store, CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken);
        var linked = (await store.Links.ListAsync(cancellationToken)).Select(link => link.Tenant.Value).ToHashSet();
        sandbox.JumpCloud.OpenAlert(sandbox.JumpCloud.Organizations.First(organization => !linked.Contains(organization.Id)).Id, "Disk space low: srv-files");
    }
}
