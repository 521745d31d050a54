namespace Integration.Core.Notices;

/// <summary>What a person should know about a notifier.</summary>
internal static class NotifierFindings
{
    // A receiver that is restarted is no news.
    private const int AttemptsToTell = 3;

    /// <param name="notifier">The notifier's name.</param>
    /// <param name="end">How far the last pass came; nothing of it when there was nothing to do.</param>
    /// <param name="open">The findings of the passes before.</param>
    public static IEnumerable<Finding> Of(string notifier, QueueEnd end, IReadOnlyList<Finding> open)
    {
        var subject = NoticeComposer.SubjectOf(notifier);
        if (end.Waiting is { Attempts: >= AttemptsToTell } waiting)
            yield return Findings.NotifierFails.About(subject, $"Notifier '{notifier}' does not take its notices; they wait and are tried every hour.", waiting.Failure);

        var wasGivenUp = open.Any(finding => finding.Code == Findings.NoticeGivenUp.Code && finding.Subject == subject);
        if (end.GivenUp is not null || (wasGivenUp && !end.HasDelivered))
            yield return Findings.NoticeGivenUp.About(subject, $"Notices for notifier '{notifier}' were given up, because it did not take them in time.");
    }
}
