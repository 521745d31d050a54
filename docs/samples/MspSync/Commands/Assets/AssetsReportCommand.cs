using System.CommandLine;
using Integration.Core.Assets;
using Integration.Core.Runs;
using Integration.Sqlite;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands.Assets;

internal static class AssetsReportCommand
{
    private const string Job = "assets";

    // A run that was blocked or failed has nothing to show; the one before it has.
    private const int RunsToLookBack = 50;

    private static readonly Option<bool> All = AllOption.Create();

    public static Command Create(CommonOptions common)
    {
        var command = new Command("report", "Show the latest sync from the store: what was left alone and why, the assets assigned to nobody, and the open findings. Asks nobody anything.") { All };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var store = await session.OpenStoreFileAsync(cancellationToken);
        var runs = await store.Runs.ListAsync(Job, RunsToLookBack, cancellationToken);
        var latest = runs is [var first, ..] ? first : null;
        var run = runs.FirstOrDefault(run => run.PlanHash is not null) ?? latest;
        var document = run is null ? new AssetsReportDocument(null, null, [], 0, [], null) : await ReadAsync(store, run, latest == run ? null : latest, cancellationToken);
        session.Screen.Show(document, Documents.Default.AssetsReportDocument, console => AssetReportView.Print(console, document, Extent.Of(parsed.GetValue(All))));
        return latest is null ? ExitCode.Done : Outcome.Of(latest);
    }

    private static async Task<AssetsReportDocument> ReadAsync(SqliteSyncStore store, RunRecord run, RunRecord? later, CancellationToken cancellationToken)
    {
        var findings = await store.Findings.ListOpenAsync([Job, $"{Job}-check"], cancellationToken);
        if (run.PlanHash is not { } hash || await store.Plans.FindAsync<AssetPlan>(hash, cancellationToken) is not [var plan])
            return new AssetsReportDocument(run, null, [], 0, findings, later);

        var links = await store.AssetLinks.ListAsync(plan.Target, cancellationToken);
        return new AssetsReportDocument(run, Unassigned(plan, links, run), [.. plan.Outcomes.Where(outcome => outcome.Kind == AssetOutcomeKind.Skipped)], links.Count, findings, later);
    }

    // What the run created has nobody yet, and the plan did not know its id.
    private static IReadOnlyList<UnassignedAsset>? Unassigned(AssetPlan plan, IReadOnlyList<AssetLink> links, RunRecord run)
    {
        if (plan.Unassigned is not { } before)
            return null;

        var made = links.Where(link => link.Since >= run.StartedAt).ToDictionary(link => link.Device, link => link.Asset);
        return
        [
            .. before,
            .. from create in plan.Changes.OfType<CreateAsset>()
               where made.ContainsKey(create.Device)
               select new UnassignedAsset(made[create.Device], create.Device, create.Draft.SerialNumber, Tag: null, create.Draft.Name),
        ];
    }
}
