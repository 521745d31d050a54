using System.Globalization;
using Integration.Core.Billing;

namespace Integration.Core.Tests.Billing;

public class BillingPeriodsTests
{
    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-27", "2026-01-31..2026-02-27")]
    [InlineData("2026-01-31", 1, "2026-02-28", "2026-02-28..2026-03-30")]
    [InlineData("2026-01-31", 1, "2026-03-31", "2026-03-31..2026-04-29")]
    [InlineData("2026-01-30", 1, "2028-02-29", "2028-02-29..2028-03-29")]
    [InlineData("2026-01-15", 3, "2026-04-14", "2026-01-15..2026-04-14")]
    [InlineData("2025-11-30", 3, "2026-02-28", "2026-02-28..2026-05-29")]
    [InlineData("2026-01-01", 12, "2027-06-01", "2027-01-01..2027-12-31")]
    [InlineData("2026-01-15", 1, "2026-01-14", "2025-12-15..2026-01-14")]
    public void Containing_AnyDay_StartsOnTheContractsDayOrTheMonthsLast(string contract, int months, string day, string expected) =>
        Assert.Equal(expected, new BillingPeriods(DateOnly.Parse(contract, CultureInfo.InvariantCulture), months).Containing(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ToString());
}
