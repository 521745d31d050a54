using Microsoft.Extensions.Logging;

namespace Integration.Core.Ticketing;

/// <summary>Log messages of ticketing: 1200 to 1299.</summary>
internal static partial class Log
{
    [LoggerMessage(1200, LogLevel.Error, "The poll failed; the next one tries again in {Wait}.")]
    public static partial void PollFailed(ILogger logger, Exception exception, TimeSpan wait);

    [LoggerMessage(1201, LogLevel.Debug, "The poll waits for a run of ticketing that is in progress.")]
    public static partial void PollWaits(ILogger logger);
}
