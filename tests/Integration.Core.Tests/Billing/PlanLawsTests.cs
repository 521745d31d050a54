using FsCheck;
using FsCheck.Fluent;
using Integration.Core.Billing;
using static Integration.Core.Tests.Billing.Night;

namespace Integration.Core.Tests.Billing;

public class PlanLawsTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Plan_AppliedAndPlannedAgain_PlansNothing() => Holds(scenario =>
    {
        var night = Build(scenario);
        var now = At(3, 25);
        night.Apply(night.Plan(now, scenario.Previous));

        return night.Plan(now, scenario.Previous).Changes.Count == 0 && night.Plan(now, now).Changes.Count == 0;
    });

    [Fact]
    public void Plan_NightAfterNight_NeverAdjustsADateTwiceOrAPostedPeriodOrOutsideTheContract() => Holds(scenario =>
    {
        var night = Build(scenario);
        var posted = Day(3, 1).AddDays(-scenario.PostedDays);
        var now = At(3, 10);
        for (; now < At(4, 5); now = now.AddDays(1))
        {
            var plan = night.Plan(now, scenario.Previous);
            if (plan.Changes.OfType<UnitsChange>().Any(change => change.EffectiveDate <= posted && IsPosted(night, change) || !night.Term.Contains(change.EffectiveDate)))
                return false;

            night.Apply(plan);
        }

        return night.Journal.Count == night.Journal.DistinctBy(entry => entry.EffectiveDate).Count();
    });

    [Fact]
    public void Plan_AfterIt_NoDayOfTheWindowHasMoreThanItsPeriodsMarkUnlessItHadBefore() => Holds(scenario =>
    {
        var night = Build(scenario);
        var before = Highest(night);
        night.Apply(night.Plan(At(3, 25), scenario.Previous));

        return Highest(night) <= Math.Max(before, scenario.Counts.Max(count => count.Users));
    });

    [Fact]
    public void Plan_TenantIsUnknown_NeverChangesAnything() => Holds(scenario =>
    {
        var night = Build(scenario);
        night.UnknownTenants.Add("t1");

        return night.Plan(At(3, 25), scenario.Previous).Changes.Count == 0;
    });

    [Fact]
    public void Plan_InputInAnotherOrder_IsTheSamePlan() => Holds(scenario =>
    {
        var policy = scenario.Policy with { Summed = true };
        var night = Build(scenario, policy).Link("t2", policy).Observe(At(2, 1, 0, 0), 3, "t2").Observe(At(3, 20), 6, "t2");
        var input = night.Input(At(3, 25), scenario.Previous);
        var turned = input with { Links = [.. input.Links.Reverse()], Tenants = input.Tenants.Reverse().ToDictionary() };

        var (one, other) = (BillingPlanner.Plan(input), BillingPlanner.Plan(turned));
        return one.Hash == other.Hash
            && one.Outcomes.SequenceEqual(other.Outcomes)
            && one.Findings.SequenceEqual(other.Findings)
            && one.Changes.Select(change => change.Evidence).SequenceEqual(other.Changes.Select(change => change.Evidence));
    });

    private static void Holds(Func<Scenario, bool> law) => Check.One(Runs, Prop.ForAll(Scenarios().ToArbitrary(), law));

    private static Gen<Scenario> Scenarios() =>
        from start in Gen.Elements(1, 10, 15, 29, 30, 31)
        from months in Gen.Elements(1, 3)
        from units in Gen.Choose(0, 12)
        from counts in Gen.Choose(0, 15).ListOf(12)
        from hours in Gen.Choose(0, (36 * 24) - 1).ListOf(12)
        from postedDays in Gen.Choose(0, 40)
        from previous in Gen.Choose(0, 40)
        from effective in Gen.Elements(Enum.GetValues<EffectiveDatePolicy>())
        from cutOff in Gen.Choose(1, 31)
        select new Scenario(
            start, months, units, [.. hours.Zip(counts, (hour, users) => (At(2, 15).AddHours(hour), users))], postedDays, At(3, 24).AddDays(-previous),
            new() { EffectiveDate = effective, CutOffDay = cutOff });

    private static Night Build(Scenario scenario, BillingPolicy? policy = null)
    {
        var night = new Night { Term = new(Day(1, scenario.StartDay), new(2027, 12, 31)), PeriodMonths = scenario.Months, Policy = policy ?? scenario.Policy }
            .Link().Units(scenario.Units).Post(Day(3, 1).AddDays(-scenario.PostedDays)).Observe(At(2, 1, 0, 0), scenario.Counts[0].Users);
        foreach (var (at, users) in scenario.Counts)
            night.Observe(at, users);

        return night;
    }

    private static bool IsPosted(Night night, UnitsChange change) => night.Rows.Single(row => row.Days.Contains(change.EffectiveDate)).IsPosted;

    private static int Highest(Night night) => night.Rows.Max(row => row.Units);

    private sealed record Scenario(
        int StartDay, int Months, int Units, IReadOnlyList<(DateTimeOffset At, int Users)> Counts, int PostedDays, DateTimeOffset Previous,
        BillingPolicy Policy);
}
