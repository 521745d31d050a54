using EndToEnd.Tests.Worlds;
using Integration.Core.Billing;
using Integration.Core.Reports;

namespace EndToEnd.Tests.Reports;

/// <summary>Months at their edges: long past, hardly begun, and with lines that no link bills any more.</summary>
public sealed class EdgeTests : IAsyncLifetime
{
    private World world = null!;

    public async ValueTask InitializeAsync()
    {
        world = await World.LiveAsync();
        await world.RunAsync();
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public async Task Report_OfOneCustomer_SweepsTheSourceOnlyForLastMonthsMarks(int month, bool sweeps)
    {
        var account = (await world.LinkAsync(0)).Account;
        world.Sandbox.Log.ResetCounters();

        await world.Reporting.CreateAsync(new DateOnly(2026, month, 1), account, TestContext.Current.CancellationToken);

        Assert.Equal(sweeps, world.Sandbox.Log.Requests.Any(count => count.Route.StartsWith("/api/organizations", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Report_MonthThatHasBegunEastOfUtcOnly_IsMade()
    {
        var link = await world.LinkAsync(0);
        await world.Store.Links.SaveAsync([link with { Policy = link.Policy with { TimeZone = "Pacific/Auckland" } }]);
        world.MoveTo(new DateOnly(2026, 11, 30), 12);

        Assert.Equal(new DateOnly(2026, 12, 1), (await ReportAsync(12)).Until);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => world.Reporting.CreateAsync(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public async Task Report_CustomerExcludedSince_StillSaysWhatWasWrittenToItsLine()
    {
        world.AddUsers(0, 2);
        world.NextNight();
        await world.RunAsync();
        var link = await world.LinkAsync(0);
        await world.Store.Links.SaveAsync([link with { ExcludedBecause = "It left." }]);

        var line = Assert.Single((await ReportAsync(11)).Unlinked);

        Assert.Equal((link.Line, link.Account, 7m), (line.Line, line.Account, Assert.Single(line.Writes).To));
        Assert.Equal((5, 7), (line.UnitsAtStart.Value, line.UnitsAtEnd.Value));
        Assert.True(line.Margin.Value > 0 && line.Posted.IsKnown);
    }

    [Theory]
    [InlineData("UTC", true)]
    [InlineData("Australia/Sydney", false)]
    public async Task Report_PriceSeenInTheLastHoursOfUtcsMonth_CountsOnlyWhereTheMonthIsNotOver(string timeZone, bool counts)
    {
        var link = await world.LinkAsync(0);
        await world.Store.Links.SaveAsync([link with { Policy = link.Policy with { TimeZone = timeZone } }]);
        await world.Store.LinePrices.SaveAsync([new LinePrice(link.Line!.Value, new DateTimeOffset(2026, 11, 30, 15, 0, 0, TimeSpan.Zero), 99m, 199m, "USD", 1)]);
        world.MoveTo(new DateOnly(2026, 12, 5), 12);

        var line = (await ReportAsync(11)).Customers.SelectMany(customer => customer.Lines).Single(line => line.Line == link.Line);

        Assert.Equal(counts, line.UnitCost.Value == 99m);
    }

    private Task<BillingReport> ReportAsync(int month) =>
        world.Reporting.CreateAsync(new DateOnly(2026, month, 1), cancellationToken: TestContext.Current.CancellationToken);
}
