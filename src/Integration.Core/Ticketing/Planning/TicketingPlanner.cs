namespace Integration.Core.Ticketing;

/// <summary>Plans what tickets tell: a pure function of the inbox, the tickets, the links and the rules. The order of its input does not matter.</summary>
internal static class TicketingPlanner
{
    public static PlannedTickets Plan(TicketingInput input)
    {
        var draft = new PlanDraft(input);
        var needs = new List<TicketNeed>();
        var lines = new List<Episode>();
        foreach (var episode in input.Episodes.Where(episode => episode.Standing.FinishedAt is null).OrderBy(episode => episode.Key, StringComparer.Ordinal))
        {
            if (episode is { Pending: null, Standing.State: EpisodeState.Digested })
                lines.Add(episode);
            else if (Decide(draft, episode) is { } need)
                needs.Add(need);
        }

        var digests = DigestFollower.Sort(draft, lines, needs);
        Storms.Allocate(draft, needs, digests);
        foreach (var (key, digest) in digests.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            DigestFollower.Tell(draft, key, digest);

        return draft.Build();
    }

    private static TicketNeed? Decide(PlanDraft draft, Episode episode)
    {
        if (episode.Pending is null)
        {
            return episode.Standing.State == EpisodeState.Ticketed
                ? TicketFollower.Follow(draft, episode)
                : AlertRouter.Route(draft, episode, "The alert opened.");
        }

        draft.Decide(episode, AlertOutcomeKind.Unresolved, "A write about it is not settled, so nothing else is planned.");
        return null;
    }
}
