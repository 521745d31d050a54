using FsCheck;
using FsCheck.Fluent;
using Integration.Core.Ticketing;
using static Integration.Core.Tests.Ticketing.Desk;

namespace Integration.Core.Tests.Ticketing;

public class PlanLawsTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void Plan_WrittenAndPlannedAgain_PlansNothing() => Holds(steps =>
    {
        var desk = Live(steps);
        return desk.Plan().Plan.Changes.Count == 0 && desk.Plan().Episodes.Count == 0;
    });

    [Fact]
    public void Plan_InputInAnotherOrder_IsTheSamePlan() => Holds(steps =>
    {
        var desk = Live(steps[..^1]);
        Live(desk, steps[^1]);
        var input = desk.Input();
        var turned = input with { Episodes = [.. input.Episodes.Reverse()], Tickets = input.Tickets.Reverse().ToDictionary() };

        var (one, other) = (TicketingPlanner.Plan(input), TicketingPlanner.Plan(turned));
        return one.Plan.Hash == other.Plan.Hash
            && one.Plan.Outcomes.SequenceEqual(other.Plan.Outcomes)
            && one.Plan.Findings.SequenceEqual(other.Plan.Findings)
            && one.Plan.Changes.Select(change => (change.Key, change.Evidence)).SequenceEqual(other.Plan.Changes.Select(change => (change.Key, change.Evidence)))
            && one.Episodes.SequenceEqual(other.Episodes);
    });

    [Fact]
    public void Plan_EveryUnfinishedEpisode_HasExactlyOneOutcome() => Holds(steps =>
    {
        var desk = Live(steps[..^1]);
        Live(desk, steps[^1]);
        var unfinished = desk.Episodes.Values.Where(episode => episode.Standing.FinishedAt is null).Select(episode => episode.Key).Order();
        return unfinished.SequenceEqual(desk.Plan().Plan.Outcomes.Select(outcome => outcome.Episode).Order());
    });

    [Fact]
    public void Plan_WhateverHappens_NoEpisodeHasTwoOpenTicketsAndNoKeyStandsTwice() => Holds(steps =>
    {
        var desk = Live(steps);
        var open = desk.Tickets.Values.Where(ticket => ticket is { IsGone: false, Ticket.IsComplete: false }).Select(ticket => ticket.Ticket.Id).ToHashSet();
        var pointed = desk.Episodes.Values.Select(episode => episode.Standing.Ticket).OfType<TicketId>().ToHashSet();
        return open.IsSubsetOf(pointed)
            && desk.Tickets.Values.Select(ticket => ticket.Draft.Key).Distinct().Count() == desk.Tickets.Count
            && desk.Written.Where(change => change is AddNote).Select(change => change.Key).Distinct().Count() == desk.Written.Count(change => change is AddNote);
    });

    [Fact]
    public void Plan_WhateverHappens_NoTicketThatSomebodyTouchedIsClosed() => Holds(steps =>
    {
        var desk = Live(steps);
        return desk.Tickets.Values.All(ticket => ticket.Resolution is null || ticket.Notes.TrueForAll(note => note.CreatorId == Us));
    });

    private static void Holds(Func<Step[], bool> law) => Check.One(Runs, Prop.ForAll(Steps().ToArbitrary(), law));

    private static Desk Live(IEnumerable<Step> steps)
    {
        var desk = new Desk();
        desk.Options.StormLimit = 2;
        desk.Links.Add(Link("t2", "6002"));
        foreach (var step in steps)
        {
            Live(desk, step);
            desk.Run();
        }

        return desk;
    }

    private static void Live(Desk desk, Step step)
    {
        desk.After(TimeSpan.FromMinutes(step.Minutes));
        var tenant = new TenantId($"t{1 + (step.Alert % 3)}");
        var id = $"a{step.Alert}";
        var ticket = desk.EpisodesOf(id) is [.., { Standing.Ticket: { } own }] ? desk.Tickets[own] : null;
        switch (step.What)
        {
            case < 6:
                desk.Sees(tenant, [Alert(id, (AlertState)(step.What % 4), step.Minutes % 2 == 0 ? "LOW" : "HIGH", desk.Now.AddMinutes(-step.Minutes), tenant.Value)]);
                break;
            case 6 when desk.EpisodesOf(id) is [.., { EndedAt: null }]:
                desk.Sees(tenant, [], new AlertId(id));
                break;
            case 7:
                ticket?.Complete(desk.Now);
                break;
            case 8 when ticket is { Ticket.IsComplete: false }:
                ticket.Notes.Add(new TicketEntry("a person", "77"));
                break;
            case 9 when ticket is not null:
                ticket.IsGone = true;
                break;
        }
    }

    private static Gen<Step[]> Steps() =>
        (from what in Gen.Choose(0, 9)
         from alert in Gen.Choose(0, 7)
         from minutes in Gen.Choose(1, 40)
         select new Step(what, alert, minutes)).ArrayOf(30);

    private sealed record Step(int What, int Alert, int Minutes);
}
