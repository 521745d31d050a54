using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Log messages of the journal: 1100 to 1199.</summary>
internal static partial class Log
{
    [LoggerMessage(1100, LogLevel.Debug, "Journal entry {Entry} of {Subject} moved from {From} to {To}: {Detail}")]
    public static partial void Moved(ILogger logger, long entry, string subject, JournalState from, JournalState to, string? detail);

    [LoggerMessage(1101, LogLevel.Warning, "Journal entry {Entry} of {Subject} is in conflict; a person has to look: {Detail}")]
    public static partial void Conflict(ILogger logger, long entry, string subject, string? detail);

    [LoggerMessage(1102, LogLevel.Information, "Settling {Count} journal entries that an earlier run left open; this takes up to {Wait}.")]
    public static partial void Settling(ILogger logger, int count, TimeSpan wait);

    [LoggerMessage(1103, LogLevel.Warning, "The target takes no writes now, so the remaining changes wait for the next run: {Detail}")]
    public static partial void TargetClosed(ILogger logger, string detail);

    [LoggerMessage(1104, LogLevel.Debug, "A write to {Subject} was not sent, attempt {Attempt}: {Detail}")]
    public static partial void NotSent(ILogger logger, string subject, int attempt, string detail);

    [LoggerMessage(1105, LogLevel.Warning, "{Count} writes could not be read back now: {Detail}")]
    public static partial void NotReadBack(ILogger logger, int count, string detail);
}
