using Integration.Core.Billing;
using Integration.Core.Runs;
using static Integration.Core.Tests.Billing.Night;

namespace Integration.Core.Tests.Billing;

public class PeriodPolicyTests
{
    [Fact]
    public void PeriodStart_BeforeTheCutOffDay_Waits() =>
        Assert.Empty(Risen(EffectiveDatePolicy.PeriodStart).Plan(At(1, 24), At(1, 23)).Changes);

    [Fact]
    public void PeriodStart_OnTheCutOffDayOrWhenItWasMissed_PostsAtTheRunningPeriodsStart()
    {
        Assert.Equal((Day(1, 1), 10, 12), Step(Risen(EffectiveDatePolicy.PeriodStart).Plan(At(1, 25), At(1, 24))));
        Assert.Equal((Day(1, 1), 10, 12), Step(Risen(EffectiveDatePolicy.PeriodStart).Plan(At(1, 28), At(1, 24))));
    }

    [Fact]
    public void PeriodStart_PostedOnce_DoesNotPostAgain()
    {
        var night = Risen(EffectiveDatePolicy.PeriodStart);
        night.Apply(night.Plan(At(1, 25), At(1, 24)));

        var plan = night.Observe(At(1, 27), 14).Plan(At(1, 27), At(1, 25));

        Assert.Empty(plan.Changes);
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL016");
    }

    [Fact]
    public void PeriodStart_PeriodIsPosted_IsAFindingOnly()
    {
        var plan = Risen(EffectiveDatePolicy.PeriodStart).Post(Day(1, 31)).Plan(At(1, 25), At(1, 24));

        Assert.Empty(plan.Changes);
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL015" && finding.Text.StartsWith("2 units", StringComparison.Ordinal));
    }

    [Fact]
    public void NextPeriodStart_OnTheCutOffDay_PostsAtTheNextPeriodsStart() =>
        Assert.Equal((Day(2, 1), 10, 12), Step(Risen(EffectiveDatePolicy.NextPeriodStart).Plan(At(1, 25), At(1, 24))));

    [Fact]
    public void PeriodStart_CutOffDayBeyondTheMonth_IsItsLastDay()
    {
        var night = Risen(EffectiveDatePolicy.PeriodStart, 31).Observe(At(2, 1, 0, 0), 14).Observe(At(2, 28), 14);

        Assert.Empty(night.Plan(At(2, 27), At(2, 26)).Changes);
        Assert.Equal((Day(2, 1), 10, 14), Step(night.Plan(At(2, 28), At(2, 27))));
    }

    [Fact]
    public void PeriodStart_PeriodReachesIntoALowerMonth_KeepsThePeriodsMark()
    {
        var night = Mid(1, cutOff: 5).Units(10).Observe(At(10, 1, 0, 0), 10).Observe(At(11, 1, 0, 0), 6).Observe(At(11, 5), 6);

        Assert.Empty(night.Plan(At(11, 5), At(11, 4)).Changes);
    }

    [Fact]
    public void PeriodStart_QuarterRoseInItsFirstMonth_KeepsThatMark()
    {
        var night = Mid(3, cutOff: 5).Units(8)
            .Observe(At(7, 1, 0, 0), 8).Observe(At(8, 20), 12).Observe(At(9, 1, 0, 0), 7).Observe(At(10, 1, 0, 0), 7).Observe(At(10, 5), 7);

        Assert.Equal((Day(7, 15), 8, 12), Step(night.Plan(At(10, 5), At(10, 4))));
    }

    [Fact]
    public void PeriodStart_WindowOfThePeriodsFirstDayHasAGap_DoesNotFall()
    {
        var night = Mid(1, cutOff: 5).Units(10).Observe(At(10, 3), 4).Observe(At(11, 1, 0, 0), 6).Observe(At(11, 5), 6);

        var plan = night.Plan(At(11, 5), At(11, 4));

        Assert.Empty(plan.Changes);
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL017");
    }

    [Fact]
    public void NextPeriodStart_PeriodReachesIntoALowerMonth_PostsThePeriodsMark()
    {
        var night = Mid(1, cutOff: 5, EffectiveDatePolicy.NextPeriodStart).Units(8).Observe(At(10, 1, 0, 0), 10).Observe(At(11, 1, 0, 0), 6).Observe(At(11, 5), 6);

        Assert.Equal((Day(11, 15), 8, 10), Step(night.Plan(At(11, 5), At(11, 4))));
    }

    [Theory]
    [InlineData(EffectiveDatePolicy.PeriodStart, 11)]
    [InlineData(EffectiveDatePolicy.NextPeriodStart, 12)]
    public void Plan_NoRunFromTheCutOffDayToThePeriodsEnd_PostsThePeriodThatWasMissed(EffectiveDatePolicy effective, int month) =>
        Assert.Equal((Day(month, 1), 10, 12), Step(Missed(effective).Plan(At(12, 2), At(11, 29))));

    [Fact]
    public void PeriodStart_TheMissedPeriodIsPostedByNow_IsAFinding()
    {
        var plan = Missed(EffectiveDatePolicy.PeriodStart).Post(Day(11, 30)).Plan(At(12, 2), At(11, 29));

        Assert.Empty(plan.Changes);
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL015" && finding.Text.Contains("2026-11-01", StringComparison.Ordinal));
    }

    [Fact]
    public void PeriodStart_TheMissedPeriodWouldLiftOneThatHasItsUnits_IsAFinding()
    {
        var night = Missed(EffectiveDatePolicy.PeriodStart);
        night.Journal.Add(night.Entry(Day(12, 1), 10, 10));

        var plan = night.Plan(At(12, 31), At(11, 29));

        Assert.Empty(plan.Changes);
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL016" && finding.Text.Contains("later days", StringComparison.Ordinal));
    }

    [Fact]
    public void PeriodStart_MissedPeriodAndTheNextAreDue_EachHasItsOwnMark()
    {
        var plan = Missed(EffectiveDatePolicy.PeriodStart).Observe(At(12, 30), 9).Plan(At(12, 30), At(11, 29));

        Assert.Equal([(Day(11, 1), 10, 12), (Day(12, 1), 12, 9)], plan.Changes.Cast<UnitsChange>().Select(change => (change.EffectiveDate, change.From, change.To)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void NextPeriodStart_RowOfItsDateIsMissingOrDoubled_FailsAndDoesNotSayUnchanged(int rows)
    {
        var night = Risen(EffectiveDatePolicy.NextPeriodStart);
        var next = night.Rows[1];
        night.Rows.RemoveAll(row => row.Days.First >= next.Days.First);
        night.Rows.AddRange(Enumerable.Repeat(next, rows));

        AssertUnread(night.Plan(At(1, 25), At(1, 24)));
    }

    [Fact]
    public void PeriodStart_RowOfThePeriodsFirstDayBeforeTheWindowIsMissing_Fails()
    {
        var night = Mid(1, cutOff: 5).Units(10).Observe(At(10, 1, 0, 0), 10).Observe(At(11, 5), 12);
        night.Adjust(Day(11, 1), 10, 11);
        night.Rows.RemoveAll(row => row.Days.Last < Day(11, 1));

        AssertUnread(night.Plan(At(11, 5), At(11, 4)));
    }

    [Fact]
    public void PeriodStart_ContractHasEnded_TakesTheMarkOfItsLastDay()
    {
        var night = new Night { Term = new(Day(1, 1), Day(1, 20)), Policy = new() { EffectiveDate = EffectiveDatePolicy.PeriodStart, CutOffDay = 25 } }
            .Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 15), 12).Observe(At(1, 25), 30);

        Assert.Equal((Day(1, 1), 10, 12), Step(night.Plan(At(1, 25), At(1, 19))));
    }

    private static Night Mid(int months, int cutOff, EffectiveDatePolicy effective = EffectiveDatePolicy.PeriodStart) => new Night
    {
        Term = new(Day(1, 15), Day(12, 31)),
        PeriodMonths = months,
        Policy = new() { EffectiveDate = effective, CutOffDay = cutOff },
    }.Link();

    private static Night Missed(EffectiveDatePolicy effective) => new Night { Policy = new() { EffectiveDate = effective, CutOffDay = 30 } }
        .Link().Units(10).Observe(At(11, 1, 0, 0), 10).Observe(At(11, 20), 12).Observe(At(12, 1, 0, 0), 9).Observe(At(12, 2), 9).Observe(At(12, 31), 9);

    private static void AssertUnread(Plan plan)
    {
        Assert.Empty(plan.Changes);
        Assert.Equal(OutcomeKind.Failed, Assert.Single(plan.Outcomes).Kind);
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL007");
    }

    private static Night Risen(EffectiveDatePolicy effective, int cutOff = 25) =>
        new Night { Policy = new() { EffectiveDate = effective, CutOffDay = cutOff } }.Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 20), 12).Observe(At(1, 28), 12);

    private static (DateOnly Date, int From, int To) Step(Plan plan)
    {
        var change = Assert.IsType<UnitsChange>(Assert.Single(plan.Changes));
        return (change.EffectiveDate, change.From, change.To);
    }
}
