using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Alerts;

/// <summary>What a script's alerts must have become, told from the script alone: it asks neither the sandbox nor the engine.</summary>
/// <param name="script">What happens.</param>
/// <param name="treatment">What is to become of an alert.</param>
internal sealed class Truth(AlertScript script, Func<AlertScriptLine, Treatment> treatment)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly List<TrueAlert> alerts = [.. script.Lines.GroupBy(line => line.Alert.Id!).Select(lines => new TrueAlert(lines.First(), treatment(lines.First())))];
    private readonly Queue<AlertScriptLine> ahead = new(script.Lines);
    private readonly Dictionary<(string Rule, string Organization, DateTimeOffset Window), int> opened = [];

    public IReadOnlyList<TrueEpisode> Episodes => [.. alerts.SelectMany(alert => alert.Episodes)];

    /// <summary>Alerts that came and went, without a trace, before anybody looked.</summary>
    public int Unseen => alerts.Count(alert => alert.HasOpened && alert.Episodes.Count == 0);

    public override string ToString() =>
        $"{alerts.Count} alerts, {Unseen} of them gone before anybody looked; {Episodes.Count} episodes: {Count(episode => episode is { Treatment.Rule: not null, DigestOf: null })} tickets, "
        + $"{Count(episode => episode.DigestOf is not null)} lines of digests, {Count(episode => episode.Treatment is { Rule: null, IsHeld: true })} held, "
        + $"{Count(episode => episode.Treatment is { Rule: null, IsHeld: false })} excluded; {Count(episode => episode.IsClosed)} ended, {Count(episode => episode.IsVanished)} vanished.";

    /// <summary>Somebody looks, and events tell what moved since the last time.</summary>
    public void Poll(DateTimeOffset now, int stormLimit)
    {
        var byId = alerts.ToDictionary(alert => alert.Id);
        while (ahead.TryPeek(out var line) && line.Step.At <= now)
            byId[ahead.Dequeue().Alert.Id!].Play(line.Step);

        var news = alerts.Select(alert => alert.See(now)).OfType<TrueEpisode>().ToList();
        foreach (var group in news.Where(episode => episode.Treatment.Rule is not null).GroupBy(episode => (episode.Treatment.Rule!, episode.Organization, WindowOf(now))))
        {
            foreach (var episode in group.OrderBy(episode => episode.OpenedAt))
            {
                var count = opened[group.Key] = opened.GetValueOrDefault(group.Key) + 1;
                episode.DigestOf = count > stormLimit ? $"{group.Key}" : null;
            }
        }
    }

    private int Count(Func<TrueEpisode, bool> those) => Episodes.Count(those);

    private static DateTimeOffset WindowOf(DateTimeOffset now) => new(now.Ticks - (now.Ticks % Window.Ticks), TimeSpan.Zero);

    /// <summary>One alert of the script.</summary>
    private sealed class TrueAlert(AlertScriptLine first, Treatment treatment)
    {
        private string? status;
        private string severity = first.Alert.Severity;
        private (string? Status, string Severity) told;
        private DateTimeOffset lastOccurred;
        private bool hasMoved;
        private readonly List<DateTimeOffset> occurrences = [];

        public string Id => first.Alert.Id!;

        public bool HasOpened => occurrences.Count > 0;

        public List<TrueEpisode> Episodes { get; } = [];

        private bool IsOver => status is AlertStatus.Resolved or AlertStatus.AutoResolved or AlertStatus.Deleted;

        public void Play(AlertStep step)
        {
            if (step.Happening is AlertHappening.Opened or AlertHappening.Occurred)
                occurrences.Add(lastOccurred = step.At);

            hasMoved |= step.Happening is not (AlertHappening.NoteAdded or AlertHappening.Removed);
            status = step.Happening switch
            {
                AlertHappening.Opened => AlertStatus.Open,
                AlertHappening.Acknowledged => AlertStatus.Acknowledged,
                AlertHappening.Resolved => AlertStatus.Resolved,
                AlertHappening.AutoResolved => AlertStatus.AutoResolved,
                AlertHappening.Deleted => AlertStatus.Deleted,
                AlertHappening.StatusSet => step.Text,
                AlertHappening.Removed => null,
                _ => status,
            };
            if (step.Happening == AlertHappening.SeveritySet)
                severity = step.Text!;
        }

        /// <returns>The episode that begins, if one does.</returns>
        public TrueEpisode? See(DateTimeOffset now)
        {
            var isNews = hasMoved;
            hasMoved = false;
            if (Episodes is [.., { EndedAt: null } open])
            {
                Follow(open, now);
                return null;
            }

            var before = Episodes is [.., { EndedAt: { } ended }] ? ended : DateTimeOffset.MinValue;
            if (!isNews || status is null || (IsOver && lastOccurred <= before))
                return null;

            told = (status, severity);
            var episode = new TrueEpisode(Id, first.Organization, treatment, occurrences.First(occurred => occurred > before)) { EndedAt = IsOver ? now : null };
            Episodes.Add(episode);
            return episode;
        }

        private void Follow(TrueEpisode open, DateTimeOffset now)
        {
            if (status is null || IsOver)
            {
                open.EndedAt = now;
                open.IsVanished = status is null;
            }

            if (status is null || (!IsOver && told != (status, severity)))
                open.Notes++;

            told = (status, severity);
        }
    }
}

/// <summary>What is to become of an alert.</summary>
/// <param name="Rule">The rule that gives it a ticket; null when it gets none.</param>
/// <param name="IsHeld">Whether it waits for a person; false where it is left out.</param>
internal sealed record Treatment(string? Rule, bool IsHeld = false);

/// <summary>One stretch of an alert being open, as polls can know it.</summary>
internal sealed class TrueEpisode(string alert, string organization, Treatment treatment, DateTimeOffset openedAt)
{
    public string Alert => alert;

    public string Organization => organization;

    public Treatment Treatment => treatment;

    public DateTimeOffset OpenedAt => openedAt;

    public DateTimeOffset? EndedAt { get; set; }

    public bool IsVanished { get; set; }

    /// <summary>How many notes a ticket of its own has.</summary>
    public int Notes { get; set; }

    /// <summary>Names the storm whose digest it is a line of; null when it has a ticket of its own.</summary>
    public string? DigestOf { get; set; }

    public bool IsClosed => EndedAt is not null && !IsVanished;
}
