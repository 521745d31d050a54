using System.Text;

namespace Integration.Core.Ticketing;

/// <summary>The titles, descriptions and notes that tickets get, within the target's limits.</summary>
internal static class TicketTexts
{
    public const int LongestNote = 32000;

    private const int LongestTitle = 255;
    private const int LongestDescription = 8000;
    private const int LongestLine = 240;

    public static string Title(ActiveRule rule, Episode episode, string tenant)
    {
        var title = AlertTexts.Line(rule.Title.Render(name => AlertTexts.ValueOf(name, episode, tenant)), LongestTitle);
        return title.Length > 0 ? title : $"Alert {episode.Alert.Id}";
    }

    public static string Description(TicketNeed need, string key, string tenant)
    {
        var (episode, alert) = (need.Episode, need.Episode.Alert);
        var body = need.Rule.Description.Render(name => AlertTexts.ValueOf(name, episode, tenant));
        if (need.Follows is { } before)
            body = $"Follows ticket {before}.\n\n{body}";

        if (alert.Page is { } page)
            body = $"{body}\n\n{page}";

        return WithLastLine(body, $"[{key} organization {alert.Tenant} alert {alert.Id}]", LongestDescription);
    }

    public static string DigestTitle(ActiveRule rule, string tenant, DateTimeOffset window) =>
        AlertTexts.Line($"Many alerts at once ({tenant}): rule {rule.Name}, from {AlertTexts.Of(window)}", LongestTitle);

    public static string DigestDescription(ActiveRule rule, TenantId tenant, string name, string key, string lines) => WithLastLine(
        $"More alerts of {name} match rule {rule.Name} than it opens tickets for. The others are lines of this ticket.\n\n{lines}",
        $"[{key} organization {tenant}]", LongestDescription);

    /// <summary>How many characters the lines of a digest's description may have.</summary>
    public static int RoomOfDescription(ActiveRule rule, TenantId tenant, string name, string key) =>
        LongestDescription - DigestDescription(rule, tenant, name, key, "").Length - 1;

    /// <summary>One alert as a line of a digest.</summary>
    public static string Line(Episode episode, string? follows)
    {
        var alert = episode.Alert;
        var text = $"{AlertTexts.Of(episode.OpenedAt)} {alert.Title}, {AlertTexts.Of(alert.Severity)}, {AlertTexts.Of(alert.SourceName ?? alert.SourceId)}";
        return Entry($"{text}{(follows is null ? "" : $", follows ticket {follows}")}", alert);
    }

    /// <summary>What changed of an alert that is a line of a digest.</summary>
    public static string Line(Episode episode, IReadOnlyList<string> changes) => Entry($"{episode.Alert.Title}: {string.Join("; ", changes)}", episode.Alert);

    public static string Ended(Episode episode) => episode.IsVanished
        ? "the source no longer has the alert, and does not say how it ended"
        : $"the alert ended in the source with status {AlertTexts.Of(episode.Alert.Status ?? $"{episode.Alert.State}")}, seen {AlertTexts.Of(episode.EndedAt!.Value)}";

    public static string Description(string text, string key) => WithLastLine(text, $"[{key}]", LongestDescription);

    public static string Note(string text, string key) => WithLastLine(text, $"[{key}]", LongestNote);

    private static string Entry(string text, Alert alert) => $"- {AlertTexts.Line(text, LongestLine)} [{alert.Id}]";

    private static string WithLastLine(string text, string last, int length)
    {
        var body = AlertTexts.Lines(text, length - last.Length - 2);
        return new StringBuilder(body).Append("\n\n").Append(last).ToString();
    }
}
