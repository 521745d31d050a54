using Integration.Core.Billing;
using Integration.Core.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Runs;

/// <summary>Runs billing every night. A missed night follows from the store's last run, so a restart catches up.</summary>
internal sealed class NightlyService(BillingJob job, ISyncStore store, IntegrationOptions options, TimeProvider time, ILogger<NightlyService> logger)
    : BackgroundService
{
    // A wait is cut into pieces so that a clock that was set, or a machine that slept, is noticed.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var schedule = new NightlySchedule(options.Nightly.At, TimeZoneInfo.FindSystemTimeZoneById(options.Nightly.TimeZone));
        await store.OpenAsync(stoppingToken).ConfigureAwait(false);

        while (!stoppingToken.IsCancellationRequested)
        {
            var runs = await store.Runs.ListAsync(BillingJob.Name, 1, stoppingToken).ConfigureAwait(false);
            var wait = schedule.WaitBeforeNext(runs is [var last] ? last.StartedAt : null, time.GetUtcNow());
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait < LongestWait ? wait : LongestWait, time, stoppingToken).ConfigureAwait(false);
                continue;
            }

            await RunOnceAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    // A night that fails is logged and stays in the history; the next night is tried all the same.
    private async Task RunOnceAsync(CancellationToken stoppingToken)
    {
        try
        {
            await job.RunAsync(progress: null, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            Log.NightFailed(logger, exception);
            await Task.Delay(LongestWait, time, stoppingToken).ConfigureAwait(false);
        }
    }
}
