using System.Globalization;

namespace Integration.Core.Tests;

public class ZonedDayTests
{
    [Theory]
    [InlineData("UTC", "2026-03-08", "2026-03-08T00:00Z")]
    [InlineData("America/Havana", "2026-03-08", "2026-03-08T05:00Z")]
    [InlineData("Asia/Beirut", "2026-03-29", "2026-03-28T22:00Z")]
    [InlineData("America/Havana", "2026-11-01", "2026-11-01T04:00Z")]
    [InlineData("Australia/Sydney", "2026-01-01", "2025-12-31T13:00Z")]
    public void StartOf_MidnightMissingOrTwice_IsTheFirstInstant(string zoneId, string day, string expected)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);

        var start = ZonedDay.StartOf(DateOnly.Parse(day, CultureInfo.InvariantCulture), zone);

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), start);
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), ZonedDay.Of(start, zone));
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture).AddDays(-1), ZonedDay.Of(start.AddTicks(-1), zone));
    }
}
