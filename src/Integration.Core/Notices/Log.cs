using Microsoft.Extensions.Logging;

namespace Integration.Core.Notices;

/// <summary>Log messages of notices: 1300 to 1399.</summary>
internal static partial class Log
{
    [LoggerMessage(1300, LogLevel.Information, "Notice {NoticeId} was delivered by {Notifier}.")]
    public static partial void Delivered(ILogger logger, string noticeId, string notifier);

    [LoggerMessage(1301, LogLevel.Warning, "Notifier {Notifier} did not deliver notice {NoticeId}: {Reason} Attempt {Attempt}; the next one is due at {NextAt:u}.")]
    public static partial void NotDelivered(ILogger logger, string notifier, string noticeId, string reason, int attempt, DateTimeOffset nextAt);

    [LoggerMessage(1302, LogLevel.Error, "Notice {NoticeId} is given up: notifier {Notifier} has not delivered it since {At:u}. {Reason}")]
    public static partial void GivenUp(ILogger logger, string noticeId, string notifier, DateTimeOffset at, string reason);

    [LoggerMessage(1303, LogLevel.Error, "Notices could not be put together or delivered; the next run tries again.")]
    public static partial void DeliveryFailed(ILogger logger, Exception exception);
}
