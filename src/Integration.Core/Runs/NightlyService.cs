using Integration.Core.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Runs;

/// <summary>Runs a job every night. A missed night follows from the store's last run, so a restart catches up.</summary>
internal abstract class NightlyService(string job, ISyncStore store, IntegrationOptions options, TimeProvider time, ILogger logger) : BackgroundService
{
    // A wait is cut into pieces so that a clock that was set, or a machine that slept, is noticed.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    // A night that a vendor or the store made impossible is tried again; findings tell people once, not each time.
    private static readonly TimeSpan WaitAfterFailure = TimeSpan.FromHours(1);

    private const int RunsToLookBack = 100;

    private readonly NightlySchedule schedule = new(options.Nightly.At, TimeZoneInfo.FindSystemTimeZoneById(options.Nightly.TimeZone));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await store.OpenAsync(stoppingToken).ConfigureAwait(false);
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = await NextAsync(stoppingToken).ConfigureAwait(false);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, stoppingToken).ConfigureAwait(false);
        }
    }

    /// <summary>Runs the job once.</summary>
    protected abstract Task<RunRecord> RunAsync(CancellationToken cancellationToken);

    /// <summary>Runs the night that is due, if one is, and says how long to wait before looking again.</summary>
    private async Task<TimeSpan> NextAsync(CancellationToken stoppingToken)
    {
        try
        {
            var runs = await store.Runs.ListAsync(job, RunsToLookBack, stoppingToken).ConfigureAwait(false);
            var wait = schedule.WaitBeforeNext(runs.FirstOrDefault(IsNightDone)?.StartedAt, time.GetUtcNow());
            if (wait > TimeSpan.Zero)
                return wait < LongestWait ? wait : LongestWait;

            var run = await RunAsync(stoppingToken).ConfigureAwait(false);
            return IsNightDone(run) ? TimeSpan.Zero : WaitAfterFailure;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            Log.NightFailed(logger, exception);
            return WaitAfterFailure;
        }
    }

    // A night that was cut off, failed or found no connection is not done; a plan that a person applied is no night.
    private static bool IsNightDone(RunRecord run) =>
        run is { IsNight: true, Status: RunStatus.Completed or RunStatus.CompletedWithIssues or RunStatus.Stopped };
}
