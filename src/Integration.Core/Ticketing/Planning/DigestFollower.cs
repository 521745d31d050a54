namespace Integration.Core.Ticketing;

/// <summary>What digest tickets have to say: lines that join, change or end are told together, and a digest whose lines have all ended is closed.</summary>
internal static class DigestFollower
{
    /// <summary>Looks at the tickets of digests, and sorts their lines: those of tickets that can tell nothing more, and open digests.</summary>
    public static Dictionary<string, Digest> Sort(PlanDraft draft, IEnumerable<Episode> lines, List<TicketNeed> needs)
    {
        var open = new Dictionary<string, Digest>(StringComparer.Ordinal);
        foreach (var digest in lines.GroupBy(episode => episode.Standing.TicketKey!))
        {
            var reading = draft.Input.Tickets.GetValueOrDefault(digest.First().Standing.Ticket!.Value);
            if (!reading.TryGet(out var ticket))
            {
                foreach (var line in digest)
                    TicketFollower.UnknownTicket(draft, line, reading.Reason!);

                continue;
            }

            List<Episode> seen = [.. digest.Select(line => TicketFollower.AsRead(draft, line, ticket))];
            if (ticket is null || ticket.IsComplete || seen.Exists(TicketFollower.RefusesNotes))
                needs.AddRange(seen.Select(line => TicketFollower.AfterTicket(draft, line, ticket)).OfType<TicketNeed>());
            else
                open.Add(digest.Key, Of(draft, digest.Key, ticket, seen));
        }

        return open;
    }

    public static Digest Of(PlanDraft draft, string key, Ticket ticket, IReadOnlyList<Episode> lines)
    {
        var members = draft.Input.Episodes.Where(episode => episode.Standing.TicketKey == key || episode.Pending?.Standing.TicketKey == key).ToList();
        return new Digest(
            ticket, lines, members.Exists(episode => episode.Pending is not null),
            lines.Concat(members).Select(episode => episode.Standing).FirstOrDefault(standing => standing.TicketKey == key)?.Written);
    }

    public static void Tell(PlanDraft draft, string key, Digest digest)
    {
        List<(Episode Line, IReadOnlyList<string> Changes)> news =
            [.. digest.Lines.Select(line => (line, ChangesOf(line))).Where(line => line.Item2.Count > 0)];
        var isOver = digest is { Joining.Count: 0, IsInDoubt: false } && digest.Lines.All(line => line.EndedAt is not null);
        foreach (var line in digest.Lines.Except(news.Select(item => item.Line)))
        {
            if (!isOver && WriteBacks.Plan(draft, line))
                continue;

            var after = line.Standing with { FinishedAt = isOver && news.Count == 0 ? draft.Input.Now : null };
            draft.Decide(line, AlertOutcomeKind.Unchanged, "Its digest ticket tells all there is.", after);
        }

        var left = "";
        if (isOver && news.Count > 0 && !digest.Lines.Any(line => line.IsVanished))
        {
            var check = Closing.Check(draft, digest.Ticket, digest.Lines[0].Standing);
            if (check is not { IsKnown: true, Value: var because })
            {
                Wait(draft, digest, check?.Reason);
                return;
            }

            if (because is null)
            {
                Close(draft, digest);
                return;
            }

            left = $"\n\nThe ticket stays open, because {because}.";
        }

        Note(draft, key, digest, news, isOver, left);
    }

    private static void Wait(PlanDraft draft, Digest digest, string? unreadBecause)
    {
        foreach (var line in digest.Lines)
        {
            if (unreadBecause is null)
                draft.Decide(line, AlertOutcomeKind.Unchanged, $"Digest ticket {digest.Ticket.Number} is looked at before it is closed.");
            else
                draft.Decide(line, AlertOutcomeKind.Failed, $"Digest ticket {digest.Ticket.Number} is not closed yet, because what was written on it could not be read: {unreadBecause}");
        }
    }

    private static IReadOnlyList<string> ChangesOf(Episode line) =>
        line.EndedAt is null ? AlertDifference.Since(line.Standing.Told!, line)
        : line.Standing.IsEndTold ? []
        : [TicketTexts.Ended(line)];

    private static void Close(PlanDraft draft, Digest digest)
    {
        var text = AlertTexts.Lines(
            $"All alerts of this ticket have ended.\n\n{string.Join('\n', digest.Lines.Select(line => TicketTexts.Line(line, [TicketTexts.Ended(line)])))}",
            TicketTexts.LongestNote);
        var close = Closing.Close(draft, digest.Lines, digest.Ticket, text);
        draft.Add(close);
        foreach (var line in digest.Lines)
        {
            draft.Await(
                line, close, AlertOutcomeKind.Closed, line.Standing with { Told = line.Alert, IsEndTold = true, FinishedAt = draft.Input.Now, Refused = null });
        }
    }

    // A line that vanished waits for the others: as long as it is known, the digest is not closed.
    private static void Note(
        PlanDraft draft, string key, Digest digest, List<(Episode Line, IReadOnlyList<string> Changes)> news, bool isOver, string left)
    {
        List<(Episode Line, string Text, AlertOutcomeKind Kind, EpisodeStanding After)> told =
        [
            .. digest.Joining.Select(need => (need.Episode, TicketTexts.Line(need.Episode, need.Follows), AlertOutcomeKind.DigestLine,
                Storms.Joined(draft, need, key, digest.Written) with
                {
                    Ticket = digest.Ticket.Id,
                    TicketNumber = digest.Ticket.Number,
                    Notes = need.Episode.Standing.Notes + 1,
                })),
            .. news.Select(item => (item.Line, TicketTexts.Line(item.Line, item.Changes), AlertOutcomeKind.Note, item.Line.Standing with
            {
                Told = item.Line.Alert,
                Notes = item.Line.Standing.Notes + 1,
                IsEndTold = item.Line.EndedAt is not null,
                FinishedAt = item.Line.EndedAt is not null && (isOver || !item.Line.IsVanished) ? draft.Input.Now : null,
                Refused = null,
            })),
        ];
        foreach (var part in Fitting(told, TicketTexts.LongestNote - 200))
        {
            var text = $"{string.Join('\n', part.Select(line => line.Text))}{left}";
            var note = draft.Note(
                [.. part.Select(line => line.Line)], digest.Ticket.Id, "Alerts joined, changed or ended", text, "Lines of the digest joined, changed or ended.",
                $"Digest ticket {digest.Ticket.Number} is open.", key);
            draft.Add(note);
            foreach (var (line, _, kind, after) in part)
                draft.Await(line, note, kind, after);
        }
    }

    private static IEnumerable<IReadOnlyList<(Episode Line, string Text, AlertOutcomeKind Kind, EpisodeStanding After)>> Fitting(
        IEnumerable<(Episode Line, string Text, AlertOutcomeKind Kind, EpisodeStanding After)> lines, int room)
    {
        var part = new List<(Episode, string Text, AlertOutcomeKind, EpisodeStanding)>();
        foreach (var line in lines)
        {
            if (part.Count > 0 && part.Sum(other => other.Text.Length + 1) + line.Text.Length > room)
            {
                yield return part;
                part = [];
            }

            part.Add(line);
        }

        if (part.Count > 0)
            yield return part;
    }
}
