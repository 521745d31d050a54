using System.Globalization;

namespace Integration.Core.Ticketing;

/// <summary>A plan in the making: one outcome for every unfinished episode, and at most one write that an episode waits for.</summary>
internal sealed class PlanDraft(TicketingInput input)
{
    private readonly List<TicketingChange> changes = [];
    private readonly Dictionary<string, Episode> originals = input.Episodes.ToDictionary(episode => episode.Key, StringComparer.Ordinal);
    private readonly Dictionary<string, Episode> episodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AlertOutcome> outcomes = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];
    private readonly HashSet<TicketId> activityWanted = [];

    public TicketingInput Input { get; } = input;

    public string NameOf(TenantId tenant) => Input.Tenants.GetValueOrDefault(tenant) ?? tenant.Value;

    /// <summary>What becomes of an episode for which nothing is written.</summary>
    public void Decide(Episode episode, AlertOutcomeKind kind, string reason) => Decide(episode, kind, reason, episode.Standing);

    /// <summary>What becomes of an episode for which nothing is written, but which stands differently from now on.</summary>
    public void Decide(Episode episode, AlertOutcomeKind kind, string reason, EpisodeStanding after)
    {
        if (after != originals[episode.Key].Standing)
            episodes[episode.Key] = episode with { Standing = after };

        outcomes[episode.Key] = Outcome(episode, kind, reason, after);
    }

    /// <summary>An episode that stands as said once a change is written.</summary>
    public void Await(Episode episode, TicketingChange change, AlertOutcomeKind kind, EpisodeStanding after)
    {
        episodes[episode.Key] = episode with { Pending = new PendingStanding(change.Kind, change.Key, after) };
        outcomes[episode.Key] = Outcome(episode, kind, change.Reason, after);
    }

    public void Add(TicketingChange change) => changes.Add(change);

    public void Find(Finding finding) => findings.Add(finding);

    public void WantActivity(TicketId ticket) => activityWanted.Add(ticket);

    /// <summary>A note that tells something about episodes. Its key says about whom, after how many others, and what.</summary>
    public AddNote Note(
        IReadOnlyList<Episode> about, TicketId ticket, string title, string text, string reason, string evidence, string? ticketKey = null)
    {
        var key = Input.Keys.Note([ticketKey ?? about[0].Standing.TicketKey!, .. about.SelectMany(NumberOf), text]);
        return new AddNote
        {
            Key = key,
            Subject = TicketSubject.Of(ticket),
            Reason = reason,
            Evidence = evidence,
            Alerts = [.. about.Select(episode => episode.Alert.Reference)],
            Draft = new TicketNoteDraft
            {
                Ticket = ticket,
                Key = key,
                Title = title,
                Text = TicketTexts.Note(text, key),
                NoteType = Input.Rules.Fields?.NoteType,
                Publish = Input.Rules.Fields?.Publish,
            },
        };
    }

    public PlannedTickets Build() => new()
    {
        Plan = new TicketingPlan
        {
            Hash = TicketingHash.Of(changes),
            CreatedAt = Input.Now,
            Changes = [.. changes.OrderBy(change => change.Kind).ThenBy(change => change.Key, StringComparer.Ordinal)],
            Outcomes = [.. outcomes.Values
                .OrderBy(outcome => outcome.Alert.Tenant.Value, StringComparer.Ordinal).ThenBy(outcome => outcome.Episode, StringComparer.Ordinal)],
            Findings = [.. findings.DistinctBy(finding => (finding.Code, finding.Subject))
                .OrderBy(finding => finding.Code, StringComparer.Ordinal).ThenBy(finding => finding.Subject, StringComparer.Ordinal)],
        },
        Episodes = [.. episodes.Values.OrderBy(episode => episode.Key, StringComparer.Ordinal)],
        ActivityWanted = activityWanted,
    };

    private static string[] NumberOf(Episode episode) => [episode.Key, episode.Standing.Notes.ToString(CultureInfo.InvariantCulture)];

    private AlertOutcome Outcome(Episode episode, AlertOutcomeKind kind, string reason, EpisodeStanding after) => new()
    {
        Episode = episode.Key,
        Alert = episode.Alert,
        TenantName = NameOf(episode.Alert.Tenant),
        Kind = kind,
        Reason = reason,
        Rule = after.Rule,
        Account = after.State is EpisodeState.Held or EpisodeState.Excluded ? null : Input.Accounts.Find(episode.Alert.Tenant).Account,
        Ticket = after.Ticket,
        TicketNumber = after.TicketNumber,
    };
}
