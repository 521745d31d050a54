using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>What the source is told about a ticket. An alert that has ended is told nothing.</summary>
internal static class WriteBacks
{
    /// <summary>Plans to tell the source that an alert has its ticket, if its rule asks for it and it was not told yet.</summary>
    /// <returns>True when the episode was decided by it.</returns>
    public static bool Plan(PlanDraft draft, Episode episode)
    {
        var standing = episode.Standing;
        var wanted = draft.Input.Rules.Find(standing.Rule)?.Rule.WriteBack ?? AlertWriteBack.None;
        if (wanted == AlertWriteBack.None || standing.WrittenBack == wanted || standing.TicketNumber is null || IsRefused(draft, episode))
            return false;

        var after = standing with { WrittenBack = wanted, Refused = null };
        if (wanted == AlertWriteBack.Acknowledge && episode.Alert.State == AlertState.Acknowledged)
        {
            draft.Decide(episode, AlertOutcomeKind.Unchanged, "The alert is acknowledged already.", after);
            return true;
        }

        TicketingChange change = wanted == AlertWriteBack.Note
            ? Note(draft, episode, $"Ticket {standing.TicketNumber} was opened for this alert.")
            : Status(draft, episode, AlertState.Acknowledged, $"Ticket {standing.TicketNumber} was opened for this alert.");
        draft.Add(change);
        draft.Await(episode, change, AlertOutcomeKind.Note, after);
        return true;
    }

    /// <summary>Plans to resolve an alert whose ticket is complete, if its rule asks for it.</summary>
    /// <returns>True when the episode was decided by it.</returns>
    public static bool PlanResolution(PlanDraft draft, Episode episode, Ticket ticket)
    {
        var standing = episode.Standing;
        if (draft.Input.Rules.Find(standing.Rule)?.Rule.ResolveWhenTicketCompletes != true || standing.IsResolvedByUs || IsRefused(draft, episode))
            return false;

        var change = Status(draft, episode, AlertState.Ended, $"Ticket {ticket.Number} is complete.");
        draft.Add(change);
        draft.Await(episode, change, AlertOutcomeKind.Note, standing with { IsResolvedByUs = true, Refused = null });
        return true;
    }

    private static NoteAlert Note(PlanDraft draft, Episode episode, string text)
    {
        var key = draft.Input.Keys.Note(episode.Key, episode.Standing.TicketKey!, text);
        return new NoteAlert
        {
            Key = key,
            Subject = TicketSubject.Of(episode.Alert.Reference),
            Reason = "The source is told which ticket the alert has.",
            Evidence = $"Rule {episode.Standing.Rule} asks for a note.",
            Alerts = [episode.Alert.Reference],
            Note = new AlertNote(episode.Alert.Reference, key, TicketTexts.Note(text, key)),
        };
    }

    private static SetAlertStatus Status(PlanDraft draft, Episode episode, AlertState state, string remark) => new()
    {
        Key = draft.Input.Keys.Status(episode.Key, episode.Standing.TicketKey!, $"{state}"),
        Subject = TicketSubject.Of(episode.Alert.Reference),
        Value = $"{state}",
        Reason = state == AlertState.Ended ? "The alert's ticket is complete." : "The source is told which ticket the alert has.",
        Evidence = $"Rule {episode.Standing.Rule} asks for it; the alert's status is {AlertTexts.Of(episode.Alert.Status)}.",
        Alerts = [episode.Alert.Reference],
        Update = new AlertStatusUpdate(episode.Alert.Reference, state, remark),
    };

    private static bool IsRefused(PlanDraft draft, Episode episode)
    {
        if (episode.Standing.Refused is not { Kind: JournalKind.AlertNote or JournalKind.AlertStatus } refused)
            return false;

        draft.Find(Findings.WriteBackRefused.About($"alert:{episode.Alert.Reference}", "The source refused to be told about the alert's ticket.", refused.Detail));
        return draft.Input.Now - refused.At < draft.Input.Options.CheckInterval;
    }
}
