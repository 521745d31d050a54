using Integration.Core.Runs;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>The latest runs, newest first.</summary>
internal static class HistoryView
{
    // From here on a run's id and what was applied have columns of their own.
    private const int Wide = 110;

    public static void Print(IAnsiConsole console, IReadOnlyList<RunRecord> runs)
    {
        if (runs.Count == 0)
        {
            console.WriteLine("No run yet.");
            return;
        }

        var isWide = console.Profile.Width >= Wide;
        var table = new TextTable(
        [
            new("Began (UTC)"), new("Job"), new("Took"), new("Ended as", 9), new("Planned"),
            .. isWide ? [new TextColumn("Applied")] : Array.Empty<TextColumn>(), new("Verified"), new("Plan", 8),
            .. isWide ? [new TextColumn("Id", 6)] : Array.Empty<TextColumn>(),
        ]);
        foreach (var run in runs)
        {
            table.Add(
                [
                    Words.Of(run.StartedAt),
                    run.Job,
                    run.EndedAt is { } ended ? $"{(ended - run.StartedAt).TotalSeconds:F0} s" : "",
                    Ended(run.Status),
                    $"{run.Counts.ChangesPlanned}",
                    .. isWide ? [$"{run.Counts.ChangesApplied}"] : Array.Empty<string>(),
                    $"{run.Counts.ChangesVerified}",
                    run.PlanHash is { } hash && run.Counts.ChangesPlanned > 0 ? hash[..Math.Min(12, hash.Length)] : "–",
                    .. isWide ? [run.Id] : Array.Empty<string>(),
                ],
                run.Message);
        }

        table.Print(console);
    }

    private static string Ended(RunStatus status) => status switch
    {
        RunStatus.Completed => "done",
        RunStatus.CompletedWithIssues => "with issues",
        _ => $"{status}".ToLowerInvariant(),
    };
}
