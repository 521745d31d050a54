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
        var isGivenUp = end.GivenUp is not null || (Open(Findings.NoticeGivenUp) is not null && !end.HasDelivered);
        if (end.Waiting is { Attempts: >= AttemptsToTell } waiting)
            yield return Findings.NotifierFails.About(subject, $"Notifier '{notifier}' does not take its notices; they wait and are tried every hour.", waiting.Failure);
        else if (Open(Findings.NotifierFails) is { } failing && !end.HasDelivered && (end.Waiting is not null || isGivenUp))
            yield return failing;

        if (isGivenUp)
            yield return Findings.NoticeGivenUp.About(subject, $"Notices for notifier '{notifier}' were given up, because it did not take them in time.");

        Finding? Open(FindingKind kind) => open.FirstOrDefault(finding => finding.Code == kind.Code && finding.Subject == subject);
    }
}
