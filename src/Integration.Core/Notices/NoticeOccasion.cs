namespace Integration.Core.Notices;

/// <summary>When, and by the end of which run, notices are put together.</summary>
internal sealed record NoticeOccasion(string Integration, string Job, string? RunId, DateTimeOffset At);
