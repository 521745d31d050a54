using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Runs;
using static Integration.Core.Tests.Billing.Night;

namespace Integration.Core.Tests.Billing;

public class ChangeDateTests
{
    [Fact]
    public void Plan_MarkRoseOnADay_RisesFromThatDay()
    {
        var night = new Night().Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 20, 15), 12).Observe(At(1, 21), 11);

        var plan = night.Plan(At(1, 21), At(1, 20));

        Assert.Equal([(Day(1, 20), 10, 12)], Steps(plan));
        Assert.Equal(OutcomeKind.Changed, Assert.Single(plan.Outcomes).Kind);
    }

    [Fact]
    public void Plan_SeveralDaysWereMissed_EachRiseHasItsOwnDay()
    {
        var night = new Night().Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 5, 9), 11).Observe(At(1, 8, 9), 14).Observe(At(1, 9), 14);

        Assert.Equal([(Day(1, 5), 10, 11), (Day(1, 8), 11, 14)], Steps(night.Plan(At(1, 9), At(1, 4))));
    }

    [Fact]
    public void Plan_UsageFellInsideThePeriod_KeepsTheMark()
    {
        var night = new Night().Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 20), 4);

        Assert.Empty(night.Plan(At(1, 20), At(1, 19)).Changes);
    }

    [Fact]
    public void Plan_NewWindowBeginsLower_FallsOnThePeriodsFirstDay()
    {
        var night = new Night().Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(2, 1, 0, 0), 7).Observe(At(2, 1), 7);

        Assert.Equal([(Day(2, 1), 10, 7)], Steps(night.Plan(At(2, 1), At(1, 31))));
    }

    [Fact]
    public void Plan_WindowWasNotObservedFromItsStart_DoesNotFall()
    {
        var night = new Night().Link().Units(10).Observe(At(2, 1, 6), 7).Observe(At(2, 2), 7);

        var plan = night.Plan(At(2, 2), At(2, 1));

        Assert.Empty(plan.Changes);
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL017");
    }

    [Fact]
    public void Plan_WindowTurnsInsideAPeriod_FallsAtThePeriodsStartOnly()
    {
        var night = new Night { Term = new DateRange(Day(1, 15), Day(12, 31)) }.Link().Units(10)
            .Observe(At(1, 15, 0, 0), 10).Observe(At(2, 1, 0, 0), 7).Observe(At(2, 10), 7);

        Assert.Empty(night.Plan(At(2, 10), At(2, 9)).Changes);
        Assert.Equal([(Day(2, 15), 10, 7)], Steps(night.Observe(At(2, 15), 7).Plan(At(2, 15), At(2, 14))));
    }

    [Fact]
    public void Plan_LateRiseOfTheOldWindow_StaysUntilThePeriodEnds()
    {
        var night = new Night { Term = new DateRange(Day(1, 15), Day(12, 31)) }.Link().Units(10)
            .Observe(At(1, 1, 0, 0), 10).Observe(At(1, 31, 20), 12).Observe(At(2, 1, 0, 0), 8).Observe(At(2, 1), 8);

        Assert.Equal([(Day(1, 31), 10, 12)], Steps(night.Plan(At(2, 1), At(1, 31))));
    }

    [Fact]
    public void Plan_LastDayRoseAndNewWindowIsLower_RisesAndFallsInOrder()
    {
        var night = new Night().Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 31, 20), 12).Observe(At(2, 1, 0, 0), 9).Observe(At(2, 1), 9);

        Assert.Equal([(Day(1, 31), 10, 12), (Day(2, 1), 12, 9)], Steps(night.Plan(At(2, 1), At(1, 31))));
    }

    [Fact]
    public void Plan_DateIsTaken_RisesOnTheNextFreeDay()
    {
        var night = new Night().Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 5, 9), 11).Observe(At(1, 6), 11);
        night.Apply(night.Plan(At(1, 6), At(1, 5)));
        night.Observe(At(1, 5, 20), 13).Observe(At(1, 6, 12), 13);

        var plan = night.Plan(At(1, 6, 12), At(1, 6));

        Assert.Equal([(Day(1, 6), 11, 13)], Steps(plan));
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL016" && finding.Text.Contains("2026-01-05", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_TodayIsTaken_WaitsForTomorrow()
    {
        var night = new Night().Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 5), 11);
        night.Apply(night.Plan(At(1, 5), At(1, 4)));

        Assert.Empty(night.Observe(At(1, 5, 20), 13).Plan(At(1, 5, 20), At(1, 5)).Changes);
        Assert.Equal([(Day(1, 6), 11, 13)], Steps(night.Observe(At(1, 6), 13).Plan(At(1, 6), At(1, 5))));
    }

    [Fact]
    public void Plan_TargetSaidTheDateIsTaken_UsesTheNextOne()
    {
        var night = new Night().Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 5, 9), 11).Observe(At(1, 6), 11);
        night.Journal.Add(night.Entry(Day(1, 5), 10, 11, JournalState.DateTaken));

        Assert.Equal([(Day(1, 6), 10, 11)], Steps(night.Plan(At(1, 6), At(1, 5))));
    }

    [Fact]
    public void Plan_PeriodIsPosted_RisesOnTheFirstOpenDayAndReportsTheRest()
    {
        var night = new Night { Term = new DateRange(Day(1, 15), Day(12, 31)) }.Link().Units(10).Post(Day(2, 14))
            .Observe(At(2, 1, 0, 0), 10).Observe(At(2, 10, 9), 12).Observe(At(2, 16), 12);

        var plan = night.Plan(At(2, 16), At(2, 9));

        Assert.Equal([(Day(2, 15), 10, 12)], Steps(plan));
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL015" && finding.Text.Contains("5 days", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_LateRiseWouldLiftDaysThatHaveTheirUnits_IsReportedNotBilled()
    {
        var night = new Night().Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 20, 9), 12).Observe(At(1, 21), 12);
        night.Apply(night.Plan(At(1, 21), At(1, 20)));
        night.Observe(At(1, 10, 9), 11).Observe(At(1, 22), 12);

        var plan = night.Plan(At(1, 22), At(1, 21));

        Assert.Empty(plan.Changes);
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL016" && finding.Text.Contains("10 days", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_MidPeriodRise_SaysByHowMuchLessIsBilled()
    {
        var night = new Night().Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 11, 9), 12).Observe(At(1, 12), 12);

        var plan = night.Plan(At(1, 12), At(1, 11));

        Assert.Contains("21 of 31 days, 19.35 USD less than whole", Assert.Single(plan.Changes).Evidence, StringComparison.Ordinal);
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL032");
    }

    [Fact]
    public void Plan_ContractEnded_WritesTheLastDaysAndNothingAfter()
    {
        var night = new Night { Term = new DateRange(Day(1, 1), Day(1, 20)) }.Link().Units(10)
            .Observe(At(1, 1, 0, 0), 10).Observe(At(1, 20, 9), 12).Observe(At(1, 22), 14);

        var plan = night.Plan(At(1, 22), At(1, 19));

        Assert.Equal([(Day(1, 20), 10, 12)], Steps(plan));
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL006");
    }

    private static IEnumerable<(DateOnly Date, int From, int To)> Steps(Plan plan) =>
        plan.Changes.OfType<UnitsChange>().Select(change => (change.EffectiveDate, change.From, change.To));
}
