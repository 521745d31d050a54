namespace Integration.Sandbox.JumpCloud.Alerts;

/// <summary>What an event tells of an alert: the alert as it was at the event's time.</summary>
internal sealed record AlertTrace(
    string Title, string Severity, string Category, string Status, string SourceType, string SourceId, string? RuleId, string OccurrenceId, int Occurrences);
