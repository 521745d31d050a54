using Integration.Core.Journal;
using Integration.Core.Runs;

namespace Integration.Core.Ticketing;

/// <summary>What became of the alerts over the rounds of a run, and the counts that follow from it.</summary>
internal sealed class AlertOutcomes
{
    private readonly Dictionary<string, AlertOutcome> outcomes = new(StringComparer.Ordinal);
    private readonly List<TicketingChange> planned = [];
    private IReadOnlyList<TicketingChange> held = [];
    private int accepted;
    private int verified;

    public IReadOnlyList<TicketingChange> Planned => [.. planned, .. held];

    public IReadOnlyList<AlertOutcome> All =>
        [.. outcomes.Values.OrderBy(outcome => outcome.Alert.Tenant.Value, StringComparer.Ordinal).ThenBy(outcome => outcome.Episode, StringComparer.Ordinal)];

    /// <summary>Adds a round: what was planned, what became of its changes, and how the episodes stand after it.</summary>
    public void Add(PlannedTickets round, IReadOnlyList<WriteOutcome<KeyedWrite>> written, IReadOnlyDictionary<string, Episode> after)
    {
        planned.AddRange(round.Plan.Changes.Where(change => change.HeldBecause is null));

        // What is held is planned in every round.
        held = [.. round.Plan.Changes.Where(change => change.HeldBecause is not null)];
        accepted += written.Count(outcome => outcome.Accepted);
        verified += written.Count(outcome => outcome.Result == ChangeResult.Verified);
        var results = written.ToDictionary(outcome => (outcome.Write.Kind, outcome.Write.Key));
        var waiting = round.Episodes.Where(episode => episode.Pending is not null)
            .ToDictionary(episode => episode.Key, episode => (episode.Pending!.Kind, episode.Pending.Key), StringComparer.Ordinal);
        foreach (var outcome in round.Plan.Outcomes)
        {
            var now = outcome with { Ticket = after[outcome.Episode].Standing.Ticket };
            if (IsWrite(outcome.Kind))
                now = waiting.TryGetValue(outcome.Episode, out var write) ? After(now, results[write]) : now with { Kind = AlertOutcomeKind.Unchanged };

            outcomes[outcome.Episode] = outcomes.TryGetValue(outcome.Episode, out var before) ? Join(before, now) : now;
        }
    }

    public RunCounts Count()
    {
        var kinds = outcomes.Values.CountBy(outcome => outcome.Kind).ToDictionary();
        return new RunCounts
        {
            Changed = kinds.Where(kind => IsWrite(kind.Key)).Sum(kind => kind.Value),
            Unchanged = kinds.GetValueOrDefault(AlertOutcomeKind.Unchanged),
            Skipped = kinds.GetValueOrDefault(AlertOutcomeKind.Excluded),
            Held = kinds.GetValueOrDefault(AlertOutcomeKind.Held),
            Rejected = outcomes.Values.Count(outcome => outcome is { Kind: AlertOutcomeKind.Held, IsRejected: true }),
            Failed = kinds.GetValueOrDefault(AlertOutcomeKind.Failed),
            Unresolved = kinds.GetValueOrDefault(AlertOutcomeKind.Unresolved),
            ChangesPlanned = planned.Count + held.Count,
            ChangesApplied = accepted,
            ChangesVerified = verified,
        };
    }

    private static bool IsWrite(AlertOutcomeKind kind) =>
        kind is AlertOutcomeKind.Ticket or AlertOutcomeKind.Note or AlertOutcomeKind.DigestLine or AlertOutcomeKind.Closed;

    private static AlertOutcome After(AlertOutcome planned, WriteOutcome<KeyedWrite> written) => written.Result switch
    {
        ChangeResult.Verified or ChangeResult.Earlier => planned,
        ChangeResult.Unresolved => planned with { Kind = AlertOutcomeKind.Unresolved, Reason = written.Detail },
        _ => planned with { Kind = AlertOutcomeKind.Failed, Reason = written.Detail },
    };

    // What the run did first says most: a ticket that was opened and closed is a ticket.
    private static AlertOutcome Join(AlertOutcome before, AlertOutcome now) =>
        now.Kind == AlertOutcomeKind.Unchanged && IsWrite(before.Kind)
            ? before with { Ticket = now.Ticket, TicketNumber = now.TicketNumber }
        : IsWrite(now.Kind) && IsWrite(before.Kind)
            ? now with { Kind = before.Kind, Reason = $"{before.Reason} {now.Reason}" }
        : now;
}
