using Microsoft.Extensions.Logging;

namespace Integration.Core.Runs;

/// <summary>Log messages of runs: 1000 to 1099.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Information, "Run {RunId} of {Job} began.")]
    public static partial void RunBegan(ILogger logger, string runId, string job);

    [LoggerMessage(1001, LogLevel.Information,
        "Run {RunId} ended as {Status}: {Changed} changed, {Unchanged} unchanged, {Skipped} skipped, {Held} held, {Failed} failed, {Unresolved} unresolved; {Verified} of {Planned} changes verified.")]
    public static partial void RunEnded(
        ILogger logger, string runId, RunStatus status, int changed, int unchanged, int skipped, int held, int failed, int unresolved, int verified, int planned);

    [LoggerMessage(1007, LogLevel.Warning, "Run {RunId} did not go through: {Message}")]
    public static partial void RunStopped(ILogger logger, string runId, string message);

    [LoggerMessage(1002, LogLevel.Error, "Run {RunId} failed.")]
    public static partial void RunFailed(ILogger logger, Exception exception, string runId);

    [LoggerMessage(1003, LogLevel.Error, "The night's run failed; it is tried again.")]
    public static partial void NightFailed(ILogger logger, Exception exception);

    [LoggerMessage(1005, LogLevel.Error, "The end of run {RunId} could not be written to the store.")]
    public static partial void HistoryFailed(ILogger logger, Exception exception, string runId);

    [LoggerMessage(1006, LogLevel.Error, "The store could not be compacted; the next run tries again.")]
    public static partial void CompactionFailed(ILogger logger, Exception exception);
}
