namespace Integration.Core.Ticketing;

/// <summary>What changed of an alert since its ticket last told it. A repeat alone is no change, and neither is what we wrote ourselves.</summary>
internal static class AlertDifference
{
    /// <summary>One line for each thing that changed; empty when nothing did. A status alone is not always worth telling.</summary>
    public static IReadOnlyList<string> Since(Alert told, Episode episode, bool withStatus = true)
    {
        var now = episode.Alert;
        return
        [
            .. Line("Title", told.Title, now.Title),
            .. Line("Severity", told.Severity, now.Severity),
            .. !withStatus || IsOurs(told, episode) ? [] : Line("Status", told.Status ?? $"{told.State}", now.Status ?? $"{now.State}"),
        ];
    }

    private static bool IsOurs(Alert told, Episode episode) => episode.Alert.State switch
    {
        AlertState.Acknowledged => told.State is AlertState.Open && episode.Standing.WrittenBack == AlertWriteBack.Acknowledge,
        AlertState.Ended => episode.Standing.IsResolvedByUs,
        _ => false,
    };

    private static IEnumerable<string> Line(string what, string? before, string? now) =>
        before == now ? [] : [$"{what}: {AlertTexts.Of(before)} → {AlertTexts.Of(now)}"];
}
