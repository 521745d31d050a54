using Integration.Core;

namespace Simulation.Tests;

public class ThirtySixMonthsTests
{
    private static readonly DateOnly End = new(2028, 12, 31);

    public static TheoryData<string, int, int> Contracts()
    {
        var contracts = new TheoryData<string, int, int>();
        foreach (var zone in new[] { "America/Havana", "Asia/Beirut", "Australia/Sydney" })
        {
            foreach (var day in new[] { 1, 15, 29, 30, 31 })
            {
                contracts.Add(zone, day, 1);
                contracts.Add(zone, day, 3);
            }
        }

        return contracts;
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void NightlyPlans_ThreeYears_MakeTheChangesWorkedOutByHand(string zone, int day, int months)
    {
        var nights = new Nights(zone, new DateRange(new DateOnly(2026, 1, day), End), months);

        var marks = nights.Live();

        Assert.All(marks.Where(mark => mark.Key.Year >= 2026), mark => Assert.Equal(HandWritten.Mark(mark.Key), mark.Value));
        Assert.Equal(HandWritten.Changes(day, months), nights.Changes);
        Assert.Subset(new HashSet<string> { "BIL006", "BIL032" }, nights.FindingCodes);
    }
}
