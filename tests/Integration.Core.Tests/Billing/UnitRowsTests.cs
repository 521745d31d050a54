using Integration.Core.Runs;
using static Integration.Core.Tests.Billing.Night;

namespace Integration.Core.Tests.Billing;

public class UnitRowsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Plan_AnAdjustmentIsScheduledInsideTheLastPeriodRead_DoesNotHoldTheLine(int month)
    {
        var night = new Night().Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 20), 10);
        night.Adjust(Day(month, 10), 10, 12);
        night.Rows.RemoveAll(row => row.Days.First > Day(month, 1));

        var plan = night.Plan(At(1, 20), At(1, 19));

        Assert.Equal(OutcomeKind.Unchanged, Assert.Single(plan.Outcomes).Kind);
        Assert.Empty(plan.Findings);
    }

    [Fact]
    public void Plan_ARowOfThePeriodNowEndsEarlyAndHasNoSuccessor_HoldsTheLine()
    {
        var night = new Night().Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 20), 10);
        night.Adjust(Day(1, 25), 10, 12);
        night.Rows.RemoveAll(row => row.Days.First >= Day(1, 25));

        Assert.Contains(night.Plan(At(1, 20), At(1, 19)).Findings, finding => finding.Code == "BIL008");
    }
}
