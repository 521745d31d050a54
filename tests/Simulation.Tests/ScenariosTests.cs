using Integration.Core;
using Integration.Core.Billing;

namespace Simulation.Tests;

public class ScenariosTests
{
    [Theory]
    [InlineData("America/Havana")]
    [InlineData("Asia/Beirut")]
    [InlineData("Australia/Sydney")]
    public void NightlyPlans_QuartersFromThe30thOfNovember_BeginOnFebruarysLastDay(string zone)
    {
        var nights = new Nights(zone, new DateRange(new(2025, 11, 30), new(2028, 12, 31)), 3);

        nights.Live();

        Assert.Equal(HandWritten.Changes("february"), nights.Changes);
    }

    [Theory]
    [InlineData("PeriodStart", EffectiveDatePolicy.PeriodStart, 1)]
    [InlineData("NextPeriodStart", EffectiveDatePolicy.NextPeriodStart, 1)]
    [InlineData("PeriodStartQuarterly", EffectiveDatePolicy.PeriodStart, 3)]
    public void NightlyPlans_PostedOncePerPeriodOnTheFifth_MakeTheChangesWorkedOutByHand(string scenario, EffectiveDatePolicy effective, int months)
    {
        var term = new DateRange(new(2026, 1, 15), new(2026, 9, 14));
        var nights = new Nights("Asia/Beirut", term, months, new() { EffectiveDate = effective, CutOffDay = 5 });

        nights.Live();

        Assert.Equal(HandWritten.Changes(scenario), nights.Changes);
    }
}
