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

    private static Plan Many(int count, int units, int users, DateTimeOffset previous, int unknown = 0, int withoutLine = 0)
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
        return Gates.Apply(BillingPlanner.Plan(input), input, Decisions.None);
    }
}
