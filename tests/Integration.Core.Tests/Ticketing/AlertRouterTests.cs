using Integration.Core.Ticketing;
using static Integration.Core.Tests.Ticketing.Desk;

namespace Integration.Core.Tests.Ticketing;

public class AlertRouterTests
{
    [Fact]
    public void Route_TenantHasNoLink_IsHeldAndShownUntilItIsLinked()
    {
        var desk = new Desk();
        desk.Links.Clear();
        var plan = desk.Sees(Alert()).Run();
        Assert.Equal(AlertOutcomeKind.Held, Assert.Single(plan.Outcomes).Kind);
        Assert.Equal(("TCK007", "tenant:t1"), (Assert.Single(plan.Findings).Code, plan.Findings[0].Subject));
        Assert.Empty(desk.Written);

        desk.Links.Add(Link("t1", "6009"));
        desk.Run();

        Assert.Equal(new AccountId("6009"), Assert.IsType<OpenTicket>(Assert.Single(desk.Written)).Draft.Account);
    }

    [Fact]
    public void Route_LinksNameSeveralAccounts_IsHeldWithAFinding()
    {
        var desk = new Desk();
        desk.Links.Add(Link("t1", "6002", product: "backup"));

        var plan = desk.Sees(Alert()).Run();

        Assert.Equal(AlertOutcomeKind.Held, Assert.Single(plan.Outcomes).Kind);
        Assert.Contains("6001, 6002", Assert.Single(plan.Findings, finding => finding.Code == "TCK008").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Route_OneOfSeveralLinksIsExcluded_TheOtherSaysTheAccount()
    {
        var desk = new Desk();
        desk.Links.Add(Link("t1", "6002", product: "backup", excluded: "internal use"));

        desk.Sees(Alert()).Run();

        Assert.Equal(new AccountId("6001"), Assert.IsType<OpenTicket>(Assert.Single(desk.Written)).Draft.Account);
    }

    [Fact]
    public void Route_EveryLinkIsExcluded_IsExcludedWithItsReason()
    {
        var desk = new Desk();
        desk.Links[0] = Link("t1", "6001", excluded: "kiosks");

        var outcome = Assert.Single(desk.Sees(Alert()).Run().Outcomes);

        Assert.Equal((AlertOutcomeKind.Excluded, "The tenant's link is excluded: kiosks"), (outcome.Kind, outcome.Reason));
        Assert.Empty(desk.Written);
    }

    [Fact]
    public void Route_RuleCreatesNoTickets_IsExcludedWithTheRulesName()
    {
        var desk = new Desk().With(new TicketingRule { Name = "Noise", CreateTicket = false }).With(new TicketingRule { Name = "Rest" });
        desk.Links.Clear();

        var outcome = Assert.Single(desk.Sees(Alert()).Run().Outcomes);

        Assert.Equal((AlertOutcomeKind.Excluded, "Rule Noise creates no tickets.", "Noise"), (outcome.Kind, outcome.Reason, outcome.Rule));
    }

    [Fact]
    public void Route_NoRuleMatches_IsHeldUntilOneDoes()
    {
        var rule = new TicketingRule { Name = "Users", SourceTypes = { "user" } };
        var desk = new Desk().With(rule);
        var plan = desk.Sees(Alert()).Run();
        Assert.Equal((AlertOutcomeKind.Held, "TCK009"), (Assert.Single(plan.Outcomes).Kind, Assert.Single(plan.Findings).Code));

        rule.SourceTypes.Add("device");
        desk.Run();

        Assert.Single(desk.Tickets);
    }

    [Fact]
    public void Route_SeveralRulesMatch_TheFirstWins()
    {
        var desk = new Desk()
            .With(new TicketingRule { Name = "High", Severities = { "high" } }, Fields() with { Priority = new TicketChoice("1", "Critical") })
            .With(new TicketingRule { Name = "All" });

        desk.Sees(Alert("a1"), Alert("a2", severity: "LOW")).Run();

        Assert.Equal(("1", "2"), (desk.TicketOf("a1").Ticket.Priority, desk.TicketOf("a2").Ticket.Priority));
    }

    [Fact]
    public void Route_HeldAlertEnds_StaysHeldForAWeekAndIsThenLetGo()
    {
        var desk = new Desk();
        desk.Links.Clear();
        desk.Sees(Alert()).Run();
        desk.After(TimeSpan.FromHours(1)).Sees(Alert(state: AlertState.Ended)).Run();
        Assert.Equal(AlertOutcomeKind.Held, Assert.Single(desk.After(TimeSpan.FromDays(6)).Run().Outcomes).Kind);

        desk.After(TimeSpan.FromDays(1)).Run();

        Assert.Empty(desk.Plan().Plan.Outcomes);
        Assert.Equal(EpisodeState.Held, desk.EpisodesOf("a1")[0].Standing.State);
    }

    [Fact]
    public void Route_HeldAlertEndsAndItsTenantIsLinkedThen_GetsItsTicketClosed()
    {
        var desk = new Desk();
        desk.Links.Clear();
        desk.Sees(Alert()).Run();
        desk.After(TimeSpan.FromHours(1)).Sees(Alert(state: AlertState.Ended)).Run();

        desk.Links.Add(Link("t1", "6001"));
        desk.Run();

        Assert.True(Assert.Single(desk.Tickets.Values).Ticket.IsComplete);
    }

    [Fact]
    public void Route_OpenedBeforeTicketingWasToBegin_IsExcludedUntilItOpensAgain()
    {
        var desk = new Desk { Options = { IgnoreOpenedBefore = Noon.AddMinutes(-5) } };

        var outcome = Assert.Single(desk.Sees(Alert()).Run().Outcomes);

        Assert.Equal(
            (AlertOutcomeKind.Excluded, "The alert opened 2026-03-01 11:50 UTC, before ticketing was to begin (2026-03-01 11:55 UTC)."), (outcome.Kind, outcome.Reason));
        Assert.Empty(desk.Written);

        desk.After(TimeSpan.FromMinutes(5)).Sees(Alert(state: AlertState.Ended)).Run();
        desk.After(TimeSpan.FromMinutes(5)).Sees(Alert(last: desk.Now)).Run();
        Assert.Single(desk.Tickets);
    }

    [Fact]
    public void Route_OpenedBeforeTicketingWasToBeginButHasATicket_IsFollowed()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();
        desk.Options.IgnoreOpenedBefore = desk.Now.AddHours(1);

        desk.After(TimeSpan.FromMinutes(5)).Sees(Alert(state: AlertState.Ended)).Run();

        Assert.True(desk.TicketOf("a1").Ticket.IsComplete);
    }
}
