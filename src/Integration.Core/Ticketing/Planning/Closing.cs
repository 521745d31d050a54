using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>Whether a ticket whose incident is over may be closed.</summary>
internal static class Closing
{
    /// <summary>
    /// Says why a ticket stays open; Known with null when it may be closed; Unknown when that could not be read. Null when what was written on it is
    /// still to be read.
    /// </summary>
    public static Reading<string?>? Check(PlanDraft draft, Ticket ticket, EpisodeStanding standing)
    {
        var rule = draft.Input.Rules.Find(standing.Rule);
        if (Because(ticket, standing, rule) is { } reason)
            return Reading.Known<string?>(reason);

        if (!draft.Input.Activity.TryGetValue(ticket.Id, out var reading))
        {
            draft.WantActivity(ticket.Id);
            return null;
        }

        return reading.TryGet(out var activity)
            ? Reading.Known(Untouched.Wrote(ticket, activity, draft.Input.Options.IgnoredCreators))
            : Reading.Unknown<string?>(reading.Reason!);
    }

    public static CloseTicket Close(PlanDraft draft, IReadOnlyList<Episode> about, Ticket ticket, string resolution)
    {
        var standing = about[0].Standing;
        var status = draft.Input.Rules.Find(standing.Rule)!.Fields!.CompleteStatus!;
        return new CloseTicket
        {
            Key = draft.Input.Keys.Status(standing.TicketKey!, "close"),
            Subject = TicketSubject.Of(ticket.Id),
            Value = status.Id,
            Reason = about.Count == 1 ? "The alert ended, and nobody touched its ticket." : "All alerts of the digest ended, and nobody touched it.",
            Evidence = $"Ticket {ticket.Number} is as we left it; {resolution}",
            Alerts = [.. about.Select(episode => episode.Alert.Reference)],
            Closing = new TicketClosing(ticket.Id, status, resolution),
            Written = standing.Written!,
        };
    }

    private static string? Because(Ticket ticket, EpisodeStanding standing, ActiveRule? rule) =>
        rule is null ? "the rule that opened it does not run any more"
        : !rule.Rule.CloseWhenEnded || rule.Fields?.CompleteStatus is null ? "its rule closes no tickets"
        : standing.Refused is { Kind: JournalKind.TicketClose } refused ? $"the target refused to close it: {refused.Detail}"
        : standing.Written is not { } written ? "how we left it is not known"
        : Untouched.Differs(ticket, written);
}
