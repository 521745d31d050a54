using Microsoft.Extensions.Logging;

namespace Shared.Http;

internal static partial class Log
{
    [LoggerMessage(Vendor.LogBlock + 1, LogLevel.Debug, "{Operation} answered {Status} with {Bytes} bytes on attempt {Attempts}")]
    public static partial void Answered(ILogger logger, string operation, int status, int bytes, int attempts);

    [LoggerMessage(Vendor.LogBlock + 2, LogLevel.Debug, "{Method} {Path} failed on attempt {Attempt} ({Status} {Reason}); trying again in {Delay}")]
    public static partial void Retrying(ILogger logger, string method, string path, int attempt, int? status, string? reason, TimeSpan delay);

    [LoggerMessage(Vendor.LogBlock + 3, LogLevel.Warning, "{Operation} failed with {Status}, {State}, after {Attempts} attempts")]
    public static partial void Failed(ILogger logger, string operation, int? status, RequestState state, int attempts);
}
