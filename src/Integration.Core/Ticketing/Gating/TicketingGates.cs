using Integration.Core.Runs;

namespace Integration.Core.Ticketing;

/// <summary>Decides which writes of a plan wait for a person. What waits is planned again by the next poll, and the alert stands as before.</summary>
internal static class TicketingGates
{
    public static PlannedTickets Apply(PlannedTickets planned, TicketingOptions options, Decisions decisions)
    {
        TicketingChange[] changes = [.. planned.Plan.Changes.Select(change => change with { HeldBecause = decisions.Hold(change.Id, WhyHeld(change, options)) })];
        var held = changes.Where(change => change.HeldBecause is not null).ToDictionary(change => (change.Kind, change.Key));
        if (held.Count == 0)
            return planned;

        var waiting = planned.Episodes
            .Where(episode => episode.Pending is { } pending && held.ContainsKey((pending.Kind, pending.Key)))
            .ToDictionary(episode => episode.Key, episode => held[(episode.Pending!.Kind, episode.Pending.Key)], StringComparer.Ordinal);
        return planned with
        {
            Plan = planned.Plan with
            {
                Changes = changes,
                Outcomes = [.. planned.Plan.Outcomes.Select(outcome => waiting.TryGetValue(outcome.Episode, out var change) ? Held(outcome, change, decisions) : outcome)],
            },
            Episodes = [.. planned.Episodes.Select(episode => waiting.TryGetValue(episode.Key, out var change) ? Held(episode, change.HeldBecause!) : episode)],
        };
    }

    // An alert that waits for its ticket is listed with those that are held.
    private static Episode Held(Episode episode, string reason)
    {
        var standing = episode.Standing;
        return PendingWrites.Drop(episode) with
        {
            Standing = standing.Ticket is null ? standing with { State = EpisodeState.Held, Because = reason, Rule = episode.Pending!.Standing.Rule } : standing,
        };
    }

    private static AlertOutcome Held(AlertOutcome outcome, TicketingChange change, Decisions decisions) =>
        outcome with { Kind = AlertOutcomeKind.Held, Reason = change.HeldBecause!, IsRejected = decisions.IsRejected(change.Id) };

    private static string? WhyHeld(TicketingChange change, TicketingOptions options)
    {
        if (options.Approval == ApprovalMode.ByHash)
            return "A person approves each write of ticketing.";

        var (allowed, what) = change switch
        {
            OpenTicket => (options.AutoApproval.Tickets, "new tickets"),
            AddNote => (options.AutoApproval.Notes, "notes on tickets"),
            CloseTicket => (options.AutoApproval.Closings, "the end of tickets"),
            _ => (options.AutoApproval.Alerts, "writes to alerts"),
        };
        return allowed ? null : $"Auto-approval does not cover {what}.";
    }
}
