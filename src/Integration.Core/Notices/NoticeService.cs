using Microsoft.Extensions.Hosting;

namespace Integration.Core.Notices;

/// <summary>Sends again, between runs, what could not be delivered.</summary>
internal sealed class NoticeService(NoticeDelivery delivery, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (delivery.Notifiers.Count > 0 && !stoppingToken.IsCancellationRequested)
        {
            await delivery.SendAsync(stoppingToken).ConfigureAwait(false);
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(false);
        }
    }
}
