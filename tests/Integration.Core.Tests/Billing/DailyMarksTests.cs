using System.Globalization;
using Integration.Core.Billing;

namespace Integration.Core.Tests.Billing;

public class DailyMarksTests
{
    private static readonly DateRange March = new(Night.Day(3, 1), Night.Day(3, 31));

    private readonly DailyMarks marks = new(TimeZoneInfo.FindSystemTimeZoneById("America/Havana"), UsageCount.Greater, March);

    [Fact]
    public void At_DayWithoutMidnight_BelongsToTheDayThatBegins()
    {
        Add("2026-03-08T04:59:59Z", 10, 0);
        Add("2026-03-08T05:00:00Z", 12, 0);

        Assert.Equal(10, marks.At(March, Night.Day(3, 7)));
        Assert.Equal(12, marks.At(March, Night.Day(3, 8)));
    }

    [Fact]
    public void At_Greater_IsTakenInstantByInstant()
    {
        Add("2026-03-05T12:00:00Z", 10, 3);
        Add("2026-03-06T12:00:00Z", 2, 14);

        Assert.Equal(14, marks.At(March, Night.Day(3, 31)));
    }

    [Fact]
    public void At_NothingObservedInTheWindow_IsNullNotZero()
    {
        Add("2026-03-20T12:00:00Z", 10, 0);

        Assert.Null(marks.At(March, Night.Day(3, 19)));
        Assert.Null(marks.At(new DateRange(Night.Day(3, 21), Night.Day(3, 31)), Night.Day(3, 31)));
    }

    [Fact]
    public void AreWhole_ACountThatMattersWasUnknown_IsFalse()
    {
        var coverage = new Coverage(new("t1"), DateTimeOffset.Parse("2026-03-01T05:00Z", CultureInfo.InvariantCulture), DateTimeOffset.Parse("2026-04-02T00:00Z", CultureInfo.InvariantCulture));
        Assert.True(marks.AreWhole(March, coverage, DateTimeOffset.MaxValue));

        marks.Add(Observation("2026-03-05T12:00:00Z", Reading.Known(10), Reading.Unknown<int>("403")));

        Assert.False(marks.AreWhole(March, coverage, DateTimeOffset.MaxValue));
    }

    [Theory]
    [InlineData("2026-03-01T05:00Z", "2026-04-01T04:00Z", true)]
    [InlineData("2026-03-01T05:01Z", "2026-04-01T04:00Z", false)]
    [InlineData("2026-03-01T05:00Z", "2026-04-01T03:59Z", false)]
    public void AreWhole_CoverageOfTheLocalMonth_ReachesFromItsFirstInstantToItsLast(string from, string until, bool whole) =>
        Assert.Equal(whole, marks.AreWhole(March, new Coverage(new("t1"), DateTimeOffset.Parse(from, CultureInfo.InvariantCulture), DateTimeOffset.Parse(until, CultureInfo.InvariantCulture)), DateTimeOffset.MaxValue));

    private void Add(string at, int users, int devices) => marks.Add(Observation(at, Reading.Known(users), Reading.Known(devices)));

    private static Observation Observation(string at, Reading<int> users, Reading<int> devices) =>
        new() { Tenant = new("t1"), At = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), Users = users, Devices = devices, Source = ObservationSource.Sweep };
}
