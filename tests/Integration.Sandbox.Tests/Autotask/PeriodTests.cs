using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests.Autotask;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-01-31", 2, "2026-01-31 2026-02-28 2026-03-31 2026-04-30")]
    [InlineData("2026-01-15", 2, "2026-01-15 2026-02-15 2026-03-15 2026-04-15")]
    [InlineData("2026-01-01", 3, "2026-01-01 2026-04-01")]
    [InlineData("2026-01-30", 4, "2026-01-30")]
    public async Task Periods_OfAContract_CountMonthsFromItsFirstDay(string start, int periodType, string expected)
    {
        var first = DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        var seed = new SandboxSeed
        {
            Services = { new ServiceSeed { Name = "S", PeriodType = periodType, UnitPrice = 1m } },
            Companies =
            {
                new CompanySeed
                {
                    Name = "C",
                    Contracts = { new ContractSeed { Name = "K", StartDate = first, EndDate = new DateOnly(2026, 5, 14), Lines = { new LineSeed { Service = "S", Units = 1 } } } },
                },
            },
        };
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = seed }, TestContext.Current.CancellationToken);

        var rows = sandbox.Autotask.UnitsRows;

        Assert.Equal(expected, string.Join(' ', rows.Select(row => row.StartDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).TakeWhile(day => string.CompareOrdinal(day, "2026-05-01") < 0)));
        Assert.Equal(new DateOnly(2026, 5, 14), rows[^1].EndDate);
        Assert.All(rows.Skip(1).Zip(rows), pair => Assert.Equal(pair.Second.EndDate.AddDays(1), pair.First.StartDate));
    }
}
