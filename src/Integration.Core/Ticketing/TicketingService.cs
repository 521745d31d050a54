using Integration.Core.Runs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Ticketing;

/// <summary>Runs ticketing again and again. A poll that fails is followed by the next one, which finds what it left.</summary>
internal sealed class TicketingService(TicketingJob job, TicketingOptions options, TimeProvider time, ILogger<TicketingService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var began = time.GetTimestamp();
            await RunAsync(stoppingToken).ConfigureAwait(false);
            var wait = options.PollInterval - time.GetElapsedTime(began);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await job.RunAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (RunInProgressException)
        {
            Log.PollWaits(logger);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            Log.PollFailed(logger, exception, options.PollInterval);
        }
    }
}
