using Integration.Core.Billing;
using Integration.Core.Runs;
using static Integration.Core.Tests.Billing.Night;

namespace Integration.Core.Tests.Billing;

public class CostWritesTests
{
    private static readonly UnitCostMove Move = new(10m, 11m);

    [Fact]
    public void Plan_UnitsMoveToo_TheFirstChangeOfUnitsTakesTheCostWithIt()
    {
        var night = Travelling().Observe(At(1, 18), 11).Observe(At(1, 20), 12);

        var plan = night.Plan(At(1, 20), At(1, 17));

        Assert.Equal(
            [(Day(1, 18), 10, 11, Move), (Day(1, 20), 11, 12, null)],
            plan.Changes.Cast<UnitsChange>().Select(change => (change.EffectiveDate, change.From, change.To, change.UnitCost)));
        Assert.Contains("The mark so far asks for 11", plan.Changes[0].Reason, StringComparison.Ordinal);
        Assert.Contains("unit cost of 11 USD", plan.Changes[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_UnitsStay_TheCostIsAnAdjustmentByZeroDatedToday()
    {
        var change = Assert.IsType<UnitsChange>(Assert.Single(Travelling().Plan(At(1, 20), At(1, 19)).Changes));

        Assert.Equal((Day(1, 20), 10, 10, Move), (change.EffectiveDate, change.From, change.To, change.UnitCost));
    }

    [Fact]
    public void Plan_UnitsChangeAtTheNextPeriod_TheCostGoesToday()
    {
        var night = Travelling(new() { UnitCost = UnitCostSource.PriceList, EffectiveDate = EffectiveDatePolicy.NextPeriodStart }).Observe(At(1, 20), 12);

        var plan = night.Plan(At(1, 20), At(1, 19));

        Assert.Equal(
            [(Day(1, 20), 10, 10, Move), (Day(2, 1), 10, 12, null)],
            plan.Changes.Cast<UnitsChange>().Select(change => (change.EffectiveDate, change.From, change.To, change.UnitCost)));
    }

    [Theory]
    [InlineData("Asia/Tokyo", 19)]
    [InlineData("America/New_York", 19)]
    public void Plan_ZoneIsAheadOfUtcOrBehind_TheCostIsDatedOnADayThatHasBegunInBoth(string zone, int day)
    {
        var hour = zone == "Asia/Tokyo" ? At(1, 19, 17) : At(1, 20, 2);

        var change = Assert.Single(Travelling(new() { UnitCost = UnitCostSource.PriceList, TimeZone = zone }).Plan(hour, hour.AddDays(-1)).Changes);

        Assert.Equal(Day(1, day), Assert.IsType<UnitsChange>(change).EffectiveDate);
    }

    [Fact]
    public void Plan_TodayHasAnAdjustment_TheCostWaitsAndSaysWhy()
    {
        var night = Travelling();
        night.Adjust(Day(1, 20), 10, 10);
        night.Journal.Add(night.Entry(Day(1, 20), 10, 10));

        Waits(night.Plan(At(1, 20), At(1, 19)), "2026-01-20 has an adjustment already.");
        Assert.Equal(Move, Assert.IsType<UnitsChange>(Assert.Single(night.Plan(At(1, 21), At(1, 20)).Changes)).UnitCost);
    }

    [Fact]
    public void Plan_PeriodIsPosted_TheCostWaitsForTheDayAfterTheNextPeriodsFirst()
    {
        var night = Travelling().Post(Day(1, 31)).Observe(At(2, 2), 10);

        Waits(night.Plan(At(1, 20), At(1, 19)), "the period of 2026-01-20 is posted.");
        Waits(night.Plan(At(2, 1), At(1, 31)), "2026-02-01 begins a period and is kept for its units.");
        Assert.Equal(Day(2, 2), Assert.IsType<UnitsChange>(Assert.Single(night.Plan(At(2, 2), At(2, 1)).Changes)).EffectiveDate);
    }

    [Fact]
    public void Plan_SameUnitsAnotherCost_HasAnotherHash()
    {
        var hashes = new[] { 11m, 12m }.Select(cost =>
        {
            var night = Travelling(cost: cost).Observe(At(1, 20), 12);
            return night.Plan(At(1, 20), At(1, 19)).Hash;
        });

        Assert.Equal(2, hashes.Distinct().Count());
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(11.5, true)]
    public void Gates_CostMoveAboveATenth_HoldsTheWholeWrite(double cost, bool held)
    {
        var night = Travelling(cost: (decimal)cost).Observe(At(1, 18), 11).Observe(At(1, 20), 12);

        var plan = Gates.Apply(night.Plan(At(1, 20), At(1, 17)), night.Input(At(1, 20), At(1, 17)), Decisions.None);

        Assert.Equal(2, plan.Changes.Count);
        Assert.All(plan.Changes, change => Assert.Equal(held, change.HeldBecause?.StartsWith("The unit cost moves", StringComparison.Ordinal) ?? false));
    }

    private static void Waits(Plan plan, string because)
    {
        Assert.Empty(plan.Changes);
        Assert.Contains(because, Assert.Single(plan.Findings, finding => finding.Code == "BIL034").Text, StringComparison.Ordinal);
    }

    private static Night Travelling(BillingPolicy? policy = null, decimal cost = 11m)
    {
        var night = new Night { Policy = policy ?? new() { UnitCost = UnitCostSource.PriceList } }.Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 17), 10);
        night.Options.UnitCostWrite = UnitCostWrite.WithAdjustment;
        night.Options.PriceList = [new() { UnitCost = cost, Currency = "USD" }];
        return night;
    }
}
