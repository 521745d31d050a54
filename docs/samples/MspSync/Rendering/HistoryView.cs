using Integration.Core.Runs;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>The latest runs, newest first.</summary>
internal static class HistoryView
{
    public static void Print(IAnsiConsole console, IReadOnlyList<RunRecord> runs)
    {
        if (runs.Count == 0)
        {
            console.WriteLine("No run yet.");
            return;
        }

        var table = new TextTable(new("Began (UTC)"), new("Took"), new("Ended as", 9), new("Planned"), new("Applied"), new("Verified"), new("Plan", 8), new("Id", 6));
        foreach (var run in runs)
        {
            table.Add(
                [
                    Words.Of(run.StartedAt),
                    run.EndedAt is { } ended ? $"{(ended - run.StartedAt).TotalSeconds:F0} s" : "",
                    $"{run.Status}",
                    $"{run.Counts.ChangesPlanned}", $"{run.Counts.ChangesApplied}", $"{run.Counts.ChangesVerified}",
                    run.PlanHash is { } hash && run.Counts.ChangesPlanned > 0 ? hash[..Math.Min(12, hash.Length)] : "–", run.Id,
                ],
                run.Message);
        }

        table.Print(console);
    }
}
