using Integration.Core.Billing;
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

    private static Night Risen(EffectiveDatePolicy effective, int cutOff = 25) =>
        new Night { Policy = new() { EffectiveDate = effective, CutOffDay = cutOff } }.Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 20), 12).Observe(At(1, 28), 12);

    private static (DateOnly Date, int From, int To) Step(Plan plan)
    {
        var change = Assert.IsType<UnitsChange>(Assert.Single(plan.Changes));
        return (change.EffectiveDate, change.From, change.To);
    }
}
