namespace Integration.Core.Notices;

/// <summary>What concerns a notifier. A finding that comes to concern it has opened for it, and one that no longer does has closed.</summary>
public sealed class NoticeFilter
{
    /// <summary>Gets or sets the severity from which on a finding is told.</summary>
    /// <value>The default is <see cref="FindingSeverity.Warning"/>.</value>
    public FindingSeverity MinimumSeverity { get; set; } = FindingSeverity.Warning;

    /// <summary>Gets or sets the jobs whose findings are told: <c>billing</c>, <c>ticketing</c>, <c>assets</c>, <c>notices</c>.</summary>
    /// <value>The default is empty: all.</value>
    public IList<string> Jobs { get; set; } = [];

    internal bool Takes(string scope, FindingSeverity severity) =>
        severity >= MinimumSeverity && (Jobs.Count == 0 || Jobs.Contains(NoticeScopes.JobOf(scope), StringComparer.OrdinalIgnoreCase));
}
