using Integration.Core.Notices;
using Integration.Core.Storage;

namespace Integration.Core.Runs;

/// <summary>Keeps a finding open while a job's runs do not go through, so that people are told when that begins and when it ends, and not every night.</summary>
internal sealed class RunTrouble(ISyncStore store)
{
    public async Task SaveAsync(RunRecord run, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var scope = NoticeScopes.OfRuns(run.Job);
        var open = await store.Findings.ListOpenAsync(cancellationToken).ConfigureAwait(false);
        await store.Findings.ReplaceAsync(scope, [.. Of(run, open)], at, cancellationToken).ConfigureAwait(false);
    }

    // The texts stay the same from run to run; what differs is evidence.
    private static IEnumerable<Finding> Of(RunRecord run, IReadOnlyList<Finding> open) => run.Status switch
    {
        RunStatus.Failed => [About(Findings.RunFailed, run, "failed")],
        RunStatus.Blocked =>
        [
            About(Findings.RunFailed, run, "was blocked before any write") with { FollowsFrom = open.FirstOrDefault(finding => finding.Text == run.Message)?.Code },
        ],
        RunStatus.Stopped => [About(Findings.RunStopped, run, "was stopped by a gate before any write")],
        _ => [],
    };

    private static Finding About(FindingKind kind, RunRecord run, string what) => kind.About($"run:{run.Job}", $"The last run of {run.Job} {what}.", run.Message);
}
