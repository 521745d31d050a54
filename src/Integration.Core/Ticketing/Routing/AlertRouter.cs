using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>Decides about an episode without a ticket, or whose ticket can tell nothing more: left out, held, or in need of a ticket.</summary>
internal static class AlertRouter
{
    /// <returns>What the episode needs; null when it is decided that it needs no ticket now.</returns>
    public static TicketNeed? Route(PlanDraft draft, Episode episode, string reason)
    {
        var (input, alert) = (draft.Input, episode.Alert);
        var rule = input.Rules.Match(alert, draft.NameOf(alert.Tenant));
        if (rule is { Rule.CreateTicket: false })
            return Exclude(draft, episode, rule, $"Rule {rule.Name} creates no tickets.");

        if (episode.Standing.Ticket is null && episode.OpenedAt < input.Options.IgnoreOpenedBefore)
            return Exclude(draft, episode, rule, $"The alert opened {AlertTexts.Of(episode.OpenedAt)}, before ticketing was to begin ({AlertTexts.Of(input.Options.IgnoreOpenedBefore.Value)}).");

        var account = input.Accounts.Find(alert.Tenant);
        if (account.ExcludedBecause is { } excluded)
            return Exclude(draft, episode, rule, excluded);

        if (account.HeldBecause is { } held)
            return Hold(draft, episode, rule, held, account.AreSeveral ? Findings.SeveralTicketAccounts : Findings.NoTicketAccount);

        if (rule is null)
            return Hold(draft, episode, rule, "No enabled rule matches the alert.", Findings.NoRuleMatches);

        if (episode is { EndedAt: not null, Standing.Ticket: null } && !input.Options.TicketEndedAlerts)
            return Exclude(draft, episode, rule, "The alert ended before it got its ticket, and such alerts get none.");

        return Refused(draft, episode) ? null : new TicketNeed(episode, rule, account.Account!.Value, episode.Standing.TicketNumber, reason);
    }

    private static TicketNeed? Exclude(PlanDraft draft, Episode episode, ActiveRule? rule, string reason)
    {
        draft.Decide(episode, AlertOutcomeKind.Excluded, reason, episode.Standing with
        {
            State = EpisodeState.Excluded,
            Because = reason,
            Rule = rule?.Name,
            FinishedAt = episode.EndedAt is null ? null : draft.Input.Now,
        });
        return null;
    }

    private static TicketNeed? Hold(PlanDraft draft, Episode episode, ActiveRule? rule, string reason, FindingKind finding)
    {
        var isLetGo = episode.EndedAt is { } ended && draft.Input.Now - ended >= draft.Input.Options.HoldEndedFor;
        var tenant = episode.Alert.Tenant;
        if (!isLetGo)
            draft.Find(finding.About(tenant, $"Alerts of {draft.NameOf(tenant)} are held. {reason}"));

        draft.Decide(episode, AlertOutcomeKind.Held, reason, episode.Standing with
        {
            State = EpisodeState.Held,
            Because = reason,
            Rule = rule?.Name,
            FinishedAt = isLetGo ? draft.Input.Now : null,
        });
        return null;
    }

    // What was refused is refused again a moment later; a person's correction is noticed soon enough.
    private static bool Refused(PlanDraft draft, Episode episode)
    {
        if (episode.Standing.Refused is not { Kind: JournalKind.TicketCreate } refused)
            return false;

        draft.Find(Findings.TicketRefused.About($"alert:{episode.Alert.Reference}", "The target refused to create the alert's ticket.", refused.Detail));
        if (draft.Input.Now - refused.At >= draft.Input.Options.CheckInterval)
            return false;

        draft.Decide(episode, AlertOutcomeKind.Failed, $"The target refused to create the ticket: {refused.Detail}");
        return true;
    }
}
