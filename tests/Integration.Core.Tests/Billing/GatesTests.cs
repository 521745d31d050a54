using Integration.Core.Billing;
using Integration.Core.Runs;
using static Integration.Core.Tests.Billing.Night;

namespace Integration.Core.Tests.Billing;

public class GatesTests
{
    [Fact]
    public void Apply_OrdinaryRiseOfALiveLink_Passes()
    {
        var plan = Gated(Night(10, 12));

        Assert.Null(Assert.Single(plan.Changes).HeldBecause);
        Assert.Equal(OutcomeKind.Changed, plan.Outcomes[0].Kind);
    }

    [Fact]
    public void Apply_FirstPlanOfALink_IsHeldUntilAPersonApprovesItsHash()
    {
        var night = new Night().Link(live: false).Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 20), 12);
        var plan = Gated(night);

        Assert.Contains("first plan", Assert.Single(plan.Changes).HeldBecause, StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Held, plan.Outcomes[0].Kind);
        Assert.Null(Assert.Single(Gated(night, Decided(DecisionKind.Approved, plan.Changes[0].Id)).Changes).HeldBecause);
        Assert.NotNull(Assert.Single(Gated(night, Decided(DecisionKind.Approved, "other")).Changes).HeldBecause);
    }

    [Fact]
    public void Apply_ApprovalByHash_HoldsLiveLinksToo()
    {
        var night = Night(10, 12);
        night.Options.Approval = ApprovalMode.ByHash;

        Assert.NotNull(Assert.Single(Gated(night).Changes).HeldBecause);
    }

    [Theory]
    [InlineData(10, 15, false)]
    [InlineData(10, 16, true)]
    [InlineData(100, 120, false)]
    [InlineData(100, 121, true)]
    public void Apply_SizeOfARise_IsHeldAboveFiveAndAFifth(int from, int to, bool held) =>
        Assert.Equal(held, Assert.Single(Gated(Night(from, to)).Changes).HeldBecause is not null);

    [Fact]
    public void Apply_FallToZero_IsHeld()
    {
        var night = new Night().Link().Units(3).Observe(At(2, 1, 0, 0), 0).Observe(At(2, 1), 0);

        var plan = night.Plan(At(2, 1), At(1, 31));

        Assert.Equal("The units fall to zero.", Assert.Single(Gates.Apply(plan, night.Input(At(2, 1), At(1, 31)), Decisions.None).Changes).HeldBecause);
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(11.5, true)]
    public void Apply_CostMove_IsHeldAboveATenth(double cost, bool held)
    {
        var night = Priced(new() { UnitCost = (decimal)cost, Currency = "USD" });

        Assert.Equal(held, Assert.Single(Gated(night).Changes).HeldBecause is not null);
    }

    [Fact]
    public void Apply_PeriodPolicyWithoutACutOffDay_PostsOnApprovalOnly()
    {
        var night = Night(10, 12, new() { EffectiveDate = EffectiveDatePolicy.PeriodStart });

        Assert.Contains("on approval", Assert.Single(Gated(night).Changes).HeldBecause, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_ManyLinksFallInsideTheWindow_StopsTheRun()
    {
        var plan = Many(count: 20, units: 10, users: 40, previous: At(1, 19));

        Assert.Contains("20 of 20 links", plan.StoppedBecause, StringComparison.Ordinal);
        Assert.All(plan.Outcomes, outcome => Assert.Equal(OutcomeKind.Held, outcome.Kind));
    }

    [Fact]
    public void Apply_ManyLinksRiseALittle_GoesOn() => Assert.Null(Many(count: 20, units: 10, users: 12, previous: At(1, 19)).StoppedBecause);

    [Fact]
    public void Apply_FewLinks_NeverStopTheRun() => Assert.Null(Many(count: 5, units: 10, users: 40, previous: At(1, 19)).StoppedBecause);

    [Fact]
    public void Apply_ManyReadsFailed_StopsTheRun()
    {
        var plan = Many(count: 20, units: 10, users: 12, previous: At(1, 19), unknown: 3);

        Assert.Contains("3 of 20 links could not be read", plan.StoppedBecause, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_LinksWithoutALine_DoNotHideWhatCouldNotBeRead() =>
        Assert.NotNull(Many(count: 20, units: 10, users: 12, previous: At(1, 19), unknown: 3, withoutLine: 30).StoppedBecause);

    [Fact]
    public void Apply_RejectedChange_IsHeldWithThePersonsWordsThoughNoGateHoldsIt()
    {
        var night = Night(10, 12);

        var plan = Gated(night, Decided(DecisionKind.Rejected, Gated(night).Changes[0].Id));

        Assert.Equal("Ada rejected it on 2026-01-20: we talked", Assert.Single(plan.Changes).HeldBecause);
        Assert.Equal((OutcomeKind.Held, "Ada rejected it on 2026-01-20: we talked"), (plan.Outcomes[0].Kind, plan.Outcomes[0].Reason));
        Assert.True(plan.Outcomes[0].IsRejected);
        Assert.False(Gated(Night(10, 30)).Outcomes[0].IsRejected);
    }

    [Fact]
    public void Apply_ContradictingDecisions_TheLaterOneHolds()
    {
        var night = Night(10, 30);
        var id = Gated(night).Changes[0].Id;

        string? HeldAfter(params DecisionKind[] kinds) =>
            Gated(night, new([.. kinds.Select(kind => Decision(kind, id))], At(1, 20), TimeSpan.FromDays(1))).Changes[0].HeldBecause;

        Assert.Null(HeldAfter(DecisionKind.Rejected, DecisionKind.Approved));
        Assert.NotNull(HeldAfter(DecisionKind.Approved, DecisionKind.Rejected));
    }

    [Fact]
    public void Apply_ApprovalOlderThanItsLifetime_LiftsNoGateButARejectionStays()
    {
        var night = Night(10, 30);
        var id = Gated(night).Changes[0].Id;

        string HeldAfter(DecisionKind kind) => Gated(night, new([Decision(kind, id)], At(1, 21, 1), TimeSpan.FromDays(1))).Changes[0].HeldBecause!;

        Assert.StartsWith("The units move by 20", HeldAfter(DecisionKind.Approved), StringComparison.Ordinal);
        Assert.StartsWith("Ada rejected it", HeldAfter(DecisionKind.Rejected), StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_GateAndAPersonsApprovalBothHold_BothReasonsAreSaid()
    {
        var night = Night(10, 30);
        night.Options.Approval = ApprovalMode.ByHash;

        Assert.Equal(
            "The units move by 20; up to 5 of 10 may move without approval. A person approves each plan by its hash.", Assert.Single(Gated(night).Changes).HeldBecause);
    }

    [Theory]
    [InlineData(10, 13, 3, null, null)]
    [InlineData(10, 14, 3, null, "The units rise by 4; auto-approval covers up to 3 of 10.")]
    [InlineData(100, 110, 3, 0.1, null)]
    [InlineData(100, 111, 3, 0.1, "The units rise by 11; auto-approval covers up to 10 of 100.")]
    [InlineData(10, 11, 0, null, "The units rise by 1; auto-approval covers up to 0 of 10.")]
    [InlineData(10, 30, 3, null, "The units move by 20; up to 5 of 10 may move without approval.")]
    public void Apply_RiseUnderAutoApproval_WaitsAboveTheBoundAndTheGateSpeaksFirst(int from, int to, int? most, double? share, string? held)
    {
        var night = Night(from, to);
        night.Options.AutoApproval.MaximumRise = most;
        night.Options.AutoApproval.MaximumRiseShare = share;

        Assert.Equal(held, Assert.Single(Gated(night).Changes).HeldBecause);
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(1, "The units fall by 2; auto-approval covers up to 1 of 10.")]
    public void Apply_FallUnderAutoApproval_WaitsAboveItsOwnBound(int most, string? held)
    {
        var night = new Night().Link().Units(10).Observe(At(2, 1, 0, 0), 8).Observe(At(2, 1), 8);
        night.Options.AutoApproval.MaximumRise = 0;
        night.Options.AutoApproval.MaximumFall = most;

        var plan = Gates.Apply(night.Plan(At(2, 1), At(1, 31)), night.Input(At(2, 1), At(1, 31)), Decisions.None);

        Assert.Equal(held, Assert.Single(plan.Changes).HeldBecause);
    }

    [Theory]
    [InlineData(0.05, null)]
    [InlineData(0.04, "The unit cost moves from 10 to 10.5; auto-approval covers up to 4 %.")]
    public void Apply_CostMoveUnderAutoApproval_WaitsAboveItsBound(double share, string? held)
    {
        var night = Priced(new() { UnitCost = 10.5m, Currency = "USD" });
        night.Options.AutoApproval.MaximumCostMoveShare = share;

        Assert.Equal(held, Assert.Single(Gated(night).Changes).HeldBecause);
    }

    [Fact]
    public void Apply_FirstPlan_IsNeverAutoApproved()
    {
        var night = new Night().Link(live: false).Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 20), 11);
        night.Options.AutoApproval.MaximumRise = 5;

        Assert.Contains("first plan", Assert.Single(Gated(night).Changes).HeldBecause, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_DecidedLines_DoNotStopTheRunForTheOthers()
    {
        var held = Many(count: 20, units: 10, users: 40, previous: At(1, 19));
        var decisions = new Decisions([Decision(DecisionKind.Approved, [.. held.Changes.Take(17).Select(change => change.Id)])], At(1, 20), TimeSpan.FromDays(1));

        var plan = Many(count: 20, units: 10, users: 40, previous: At(1, 19), decisions: decisions);

        Assert.Null(plan.StoppedBecause);
        Assert.Equal(17, plan.Changes.Count(change => change.HeldBecause is null));
    }

    [Fact]
    public void Id_OfAChange_FollowsFromWhatItWritesAlone()
    {
        var change = (UnitsChange)Gated(Night(10, 12)).Changes[0];

        Assert.Matches("^[0-9a-f]{16}$", change.Id);
        Assert.Equal(change.Id, (change with { Reason = "other", Evidence = "other", HeldBecause = "other" }).Id);
        Assert.Distinct(new[] { change.Id, (change with { To = 13 }).Id, (change with { EffectiveDate = change.EffectiveDate.AddDays(1) }).Id, (change with { UnitCost = new(1, 2) }).Id });
    }

    internal static Night Priced(PriceListEntry entry, UnitCostSource source = UnitCostSource.PriceList)
    {
        var night = Night(10, 10, new() { UnitCost = source });
        night.Options.PriceList = [entry];
        return night;
    }

    private static Plan Gated(Night night, Decisions? decisions = null) =>
        Gates.Apply(night.Plan(At(1, 20), At(1, 19)), night.Input(At(1, 20), At(1, 19)), decisions ?? Decisions.None);

    private static Decisions Decided(DecisionKind kind, params string[] changes) => new([Decision(kind, changes)], At(1, 20), TimeSpan.FromDays(1));

    private static PlanDecision Decision(DecisionKind kind, params string[] changes) =>
        new() { Job = "billing", Hash = "hash", Kind = kind, IsWhole = false, Changes = changes, By = "Ada", At = At(1, 20), Why = "we talked" };

    private static Night Night(int from, int to, BillingPolicy? policy = null) =>
        new Night { Policy = policy ?? new() }.Link().Units(from).Observe(At(1, 1, 0, 0), from).Observe(At(1, 20), to);

    private static Plan Many(int count, int units, int users, DateTimeOffset previous, int unknown = 0, int withoutLine = 0, Decisions? decisions = null)
    {
        var one = Night(units, users).Input(At(1, 20), previous);
        var links = Enumerable.Range(0, count).Select(i => one.Links[0] with { Tenant = new($"t{i}"), Line = new($"l{i}") }).ToList();
        var tenant = one.Tenants.Values.Single();
        var line = one.Lines.Values.Single().Value;
        var input = one with
        {
            Links = [.. links, .. Enumerable.Range(0, withoutLine).Select(i => links[0] with { Tenant = new($"w{i}"), Contract = null, Line = null })],
            Tenants = links.Select((link, i) => (link.Key, i < unknown ? tenant with { Coverage = default } : tenant)).ToDictionary(),
            Lines = links.ToDictionary(link => link.Line!.Value, link => Reading.Known(line with { Id = link.Line!.Value })),
            Units = links.ToDictionary(link => link.Line!.Value, _ => one.Units.Values.Single()),
        };
        return Gates.Apply(BillingPlanner.Plan(input), input, decisions ?? Decisions.None);
    }
}
