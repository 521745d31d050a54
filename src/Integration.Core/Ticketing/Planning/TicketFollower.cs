using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>What an episode with a ticket of its own has to say: a change, its end, or, once the ticket can tell nothing more, a new ticket.</summary>
internal static class TicketFollower
{
    /// <returns>What the episode needs, when its ticket can tell nothing more and there is something to tell.</returns>
    public static TicketNeed? Follow(PlanDraft draft, Episode episode)
    {
        var reading = draft.Input.Tickets.GetValueOrDefault(episode.Standing.Ticket!.Value);
        if (!reading.TryGet(out var ticket))
        {
            UnknownTicket(draft, episode, reading.Reason!);
            return null;
        }

        var seen = AsRead(draft, episode, ticket);
        if (ticket is null || ticket.IsComplete || RefusesNotes(episode))
            return AfterTicket(draft, seen, ticket);

        if (seen.EndedAt is not null)
            End(draft, seen, ticket);
        else if (AlertDifference.Since(seen.Standing.Told!, seen) is { Count: > 0 } changes)
            Tell(draft, seen, ticket, changes);
        else if (!WriteBacks.Plan(draft, seen))
            draft.Decide(seen, AlertOutcomeKind.Unchanged, "Its ticket tells all there is.");

        return null;
    }

    public static void UnknownTicket(PlanDraft draft, Episode episode, string reason)
    {
        var ticket = episode.Standing.TicketNumber ?? $"{episode.Standing.Ticket}";
        draft.Find(Findings.TicketUnknown.About(TicketSubject.Of(episode.Standing.Ticket!.Value), $"Ticket {ticket} could not be read.", reason));
        draft.Decide(episode, AlertOutcomeKind.Failed, $"Ticket {ticket} could not be read: {reason}");
    }

    public static bool RefusesNotes(Episode episode) => episode.Standing.Refused?.Kind == JournalKind.TicketNote;

    /// <summary>The episode with what only the target knows: the ticket's number, and, right after it was opened, the fields that were left to the target.</summary>
    public static Episode AsRead(PlanDraft draft, Episode episode, Ticket? ticket)
    {
        if (ticket is null)
            return episode;

        var standing = episode.Standing with { TicketNumber = ticket.Number };
        if (standing.Written is { } written && draft.Input.OpenedNow.Contains(standing.TicketKey!))
        {
            standing = standing with
            {
                Written = new WrittenFields(
                    written.Status ?? ticket.Status, written.Queue ?? ticket.Queue, written.Resource ?? ticket.Resource, written.Priority ?? ticket.Priority),
            };
        }

        return episode with { Standing = standing };
    }

    /// <summary>The ticket is complete, gone, or takes no more notes.</summary>
    public static TicketNeed? AfterTicket(PlanDraft draft, Episode episode, Ticket? ticket)
    {
        var name = episode.Standing.TicketNumber ?? $"{episode.Standing.Ticket}";
        if (ticket is null)
            draft.Find(Findings.TicketGone.About(TicketSubject.Of(episode.Standing.Ticket!.Value), $"Ticket {name} is not shown any more: it was deleted, or the connection's user may not see it."));

        var state = ticket is null ? "is gone" : ticket.IsComplete ? "is complete" : "takes no more notes";
        var told = episode.Standing.Told!;
        var repeated = (ticket is null || ticket.IsComplete) && episode.Alert.LastOccurredAt > (ticket?.CompletedAt ?? told.LastOccurredAt);
        if (episode.EndedAt is not null)
        {
            if (repeated && draft.Input.Options.TicketEndedAlerts)
                return AlertRouter.Route(draft, episode, $"Ticket {name} {state}, and the alert came again before it ended.");

            var isUntold = ticket is { IsComplete: false };
            draft.Decide(
                episode, isUntold ? AlertOutcomeKind.Failed : AlertOutcomeKind.Unchanged,
                $"The alert ended, and ticket {name} {state}.", episode.Standing with { FinishedAt = draft.Input.Now });
            return null;
        }

        if (repeated)
            return AlertRouter.Route(draft, episode, $"Ticket {name} {state}, and the alert came again.");

        if (AlertDifference.Since(told, episode, withStatus: false) is { Count: > 0 } changes)
            return AlertRouter.Route(draft, episode, $"Ticket {name} {state}, and the alert changed: {string.Join("; ", changes)}.");

        if (ticket is not { IsComplete: true } || !WriteBacks.PlanResolution(draft, episode, ticket))
            draft.Decide(episode, AlertOutcomeKind.Unchanged, $"Ticket {name} {state}, and there is nothing new to tell.");

        return null;
    }

    private static void Tell(PlanDraft draft, Episode episode, Ticket ticket, IReadOnlyList<string> changes)
    {
        var note = draft.Note(
            [episode], ticket.Id, "The alert changed", $"The alert changed in the source.\n\n{string.Join('\n', changes)}",
            $"The alert changed: {string.Join("; ", changes)}.", $"Ticket {ticket.Number} tells the alert as it was before.");
        draft.Add(note);
        draft.Await(episode, note, AlertOutcomeKind.Note, episode.Standing with { Told = episode.Alert, Notes = episode.Standing.Notes + 1, Refused = null });
    }

    private static void End(PlanDraft draft, Episode episode, Ticket ticket)
    {
        var ended = TicketTexts.Ended(episode);
        var check = episode.IsVanished ? Reading.Known<string?>(ended) : Closing.Check(draft, ticket, episode.Standing);
        if (check is not { } known)
        {
            draft.Decide(episode, AlertOutcomeKind.Unchanged, $"Ticket {ticket.Number} is looked at before it is closed.");
        }
        else if (!known.TryGet(out var because))
        {
            draft.Decide(episode, AlertOutcomeKind.Failed, $"Ticket {ticket.Number} is not closed yet, because what was written on it could not be read: {known.Reason}");
        }
        else
        {
            var after = episode.Standing with { Told = episode.Alert, IsEndTold = true, FinishedAt = draft.Input.Now, Refused = null };
            if (because is null)
            {
                var close = Closing.Close(draft, [episode], ticket, $"{Sentence(ended)}.");
                draft.Add(close);
                draft.Await(episode, close, AlertOutcomeKind.Closed, after);
                return;
            }

            var left = episode.IsVanished ? "" : $" The ticket stays open, because {because}.";
            var note = draft.Note(
                [episode], ticket.Id, "The alert ended", $"{Sentence(ended)}.{left}", $"{Sentence(ended)}.{left}", $"Ticket {ticket.Number} is open.");
            draft.Add(note);
            draft.Await(episode, note, AlertOutcomeKind.Note, after with { Notes = after.Notes + 1 });
        }
    }

    private static string Sentence(string clause) => $"{char.ToUpperInvariant(clause[0])}{clause[1..]}";
}
