namespace Integration.Core.Ticketing;

/// <summary>Gives tickets to the episodes that need one, as many as their rule opens for one tenant in a window; the others become lines of a digest.</summary>
internal static class Storms
{
    private const int MostLinesInDescription = 60;

    public static void Allocate(PlanDraft draft, IEnumerable<TicketNeed> needs, Dictionary<string, Digest> open)
    {
        var window = StormWindow.Of(draft.Input.Now, draft.Input.Options.StormWindow);
        foreach (var group in needs.GroupBy(need => (Rule: need.Rule.Name, need.Episode.Alert.Tenant)))
        {
            List<TicketNeed> ordered = [.. group.OrderBy(need => need.Episode.OpenedAt).ThenBy(need => need.Episode.Key, StringComparer.Ordinal)];
            var rule = ordered[0].Rule;
            var limit = rule.Rule.StormLimit ?? draft.Input.Options.StormLimit;
            var opened = draft.Input.Episodes.Count(episode => IsOpened(episode, group.Key.Rule, group.Key.Tenant, window));
            var free = Math.Max(0, limit - opened);
            foreach (var need in ordered.Take(free))
                Open(draft, need);

            if (ordered.Count > free)
                ToDigest(draft, rule, group.Key.Tenant, window, [.. ordered.Skip(free)], open);
        }
    }

    /// <summary>How an episode stands once it is a line of a digest.</summary>
    public static EpisodeStanding Joined(PlanDraft draft, TicketNeed need, string key, WrittenFields? written) =>
        After(draft, need, key) with { State = EpisodeState.Digested, Written = written ?? Written(need.Rule) };

    private static bool IsOpened(Episode episode, string rule, TenantId tenant, DateTimeOffset window)
    {
        var standing = episode.Pending?.Standing ?? episode.Standing;
        return standing.State == EpisodeState.Ticketed && standing.Rule == rule && standing.TicketedAt >= window && episode.Alert.Tenant == tenant;
    }

    private static void Open(PlanDraft draft, TicketNeed need)
    {
        var (episode, name) = (need.Episode, draft.NameOf(need.Episode.Alert.Tenant));
        var key = need.Ordinal == 0 ? episode.Key : draft.Input.Keys.FollowUp(episode.Key, need.Ordinal);
        var change = new OpenTicket
        {
            Key = key,
            Subject = TicketSubject.Of(episode.Alert.Reference),
            Reason = need.Reason,
            Evidence = $"Rule {need.Rule.Name} matches; the alert opened {AlertTexts.Of(episode.OpenedAt)}.",
            Alerts = [episode.Alert.Reference],
            Draft = new TicketDraft
            {
                Key = key,
                Account = need.Account,
                Title = TicketTexts.Title(need.Rule, episode, name),
                Description = TicketTexts.Description(need, key, name),
                DueAt = DueAt(draft, need.Rule),
                Fields = need.Rule.Fields!,
            },
        };
        draft.Add(change);
        draft.Await(episode, change, AlertOutcomeKind.Ticket, After(draft, need, key));
    }

    private static void ToDigest(
        PlanDraft draft, ActiveRule rule, TenantId tenant, DateTimeOffset window, IReadOnlyList<TicketNeed> needs, Dictionary<string, Digest> open)
    {
        for (var generation = 0; ; generation++)
        {
            var key = draft.Input.Keys.Digest(tenant, rule.Name, window, generation);
            List<Episode> members = [.. draft.Input.Episodes.Where(episode => (episode.Pending?.Standing ?? episode.Standing).TicketKey == key)];
            if (members.Count == 0)
            {
                OpenDigest(draft, rule, tenant, window, key, needs);
                return;
            }

            if (open.TryGetValue(key, out var digest))
            {
                digest.Joining.AddRange(needs);
                return;
            }

            if (members.Find(episode => episode.Standing.TicketKey == key) is not { Standing.Ticket: { } id } member)
            {
                Decide(draft, needs, AlertOutcomeKind.Unresolved, "Whether the digest ticket was opened is not settled.");
                return;
            }

            var reading = draft.Input.Tickets.GetValueOrDefault(id);
            if (!reading.TryGet(out var ticket))
            {
                Decide(draft, needs, AlertOutcomeKind.Failed, $"The digest ticket could not be read: {reading.Reason}");
                return;
            }

            // One that can tell nothing more is followed by the next generation.
            if (ticket is { IsComplete: false } && !members.Exists(TicketFollower.RefusesNotes))
            {
                open.Add(key, DigestFollower.Of(draft, key, ticket, []));
                open[key].Joining.AddRange(needs);
                return;
            }
        }
    }

    private static void OpenDigest(
        PlanDraft draft, ActiveRule rule, TenantId tenant, DateTimeOffset window, string key, IReadOnlyList<TicketNeed> needs)
    {
        var name = draft.NameOf(tenant);
        var room = TicketTexts.RoomOfDescription(rule, tenant, name, key);
        var lines = needs.Select(need => TicketTexts.Line(need.Episode, need.Follows)).ToList();
        var count = 0;
        for (var length = 0; count < Math.Min(lines.Count, MostLinesInDescription) && length + lines[count].Length + 1 <= room; count++)
            length += lines[count].Length + 1;

        count = Math.Max(1, count);
        var change = new OpenTicket
        {
            Key = key,
            Subject = TicketSubject.Of(tenant),
            Reason = $"More alerts came in one window than rule {rule.Name} opens tickets for.",
            Evidence = $"Rule {rule.Name} opens {rule.Rule.StormLimit ?? draft.Input.Options.StormLimit} tickets for a tenant in {draft.Input.Options.StormWindow}; {needs.Count} alerts more need one.",
            Alerts = [.. needs.Take(count).Select(need => need.Episode.Alert.Reference)],
            IsDigest = true,
            Draft = new TicketDraft
            {
                Key = key,
                Account = needs[0].Account,
                Title = TicketTexts.DigestTitle(rule, name, window),
                Description = TicketTexts.DigestDescription(rule, tenant, name, key, string.Join('\n', lines.Take(count))),
                DueAt = DueAt(draft, rule),
                Fields = rule.Fields!,
            },
        };
        draft.Add(change);
        draft.Find(Findings.AlertStorm.About(tenant, $"{needs.Count} alerts of {name} become lines of one ticket: rule {rule.Name} opens no more in this window."));
        foreach (var need in needs.Take(count))
            draft.Await(need.Episode, change, AlertOutcomeKind.DigestLine, Joined(draft, need, key, written: null));

        Decide(draft, needs.Skip(count), AlertOutcomeKind.DigestLine, "It becomes a line of the digest as soon as that is open.");
    }

    private static void Decide(PlanDraft draft, IEnumerable<TicketNeed> needs, AlertOutcomeKind kind, string reason)
    {
        foreach (var need in needs)
            draft.Decide(need.Episode, kind, reason);
    }

    private static EpisodeStanding After(PlanDraft draft, TicketNeed need, string key) => new()
    {
        State = EpisodeState.Ticketed,
        Rule = need.Rule.Name,
        Because = need.Reason,
        TicketKey = key,
        TicketedAt = draft.Input.Now,
        Ordinal = need.Ordinal,
        Written = Written(need.Rule),
        Told = need.Episode.Alert,
        Notes = need.Episode.Standing.Notes,
        IsResolvedByUs = need.Episode.Standing.IsResolvedByUs,
    };

    private static WrittenFields Written(ActiveRule rule) =>
        new(rule.Fields!.Status?.Id, rule.Fields.Queue?.Id, rule.Fields.Resource?.Id, rule.Fields.Priority?.Id);

    private static DateTimeOffset? DueAt(PlanDraft draft, ActiveRule rule) =>
        rule.Rule.DueDays is { } days ? draft.Input.Now.AddDays(days) : null;
}
