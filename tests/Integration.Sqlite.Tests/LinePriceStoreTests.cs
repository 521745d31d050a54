using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Storage;

namespace Integration.Sqlite.Tests;

public class LinePriceStoreTests : StoreFixture
{
    private static readonly ContractLineId Line = new("8001");

    private static LinePrice Price(DateTimeOffset at, decimal? cost = 10.5m, decimal? price = 30, string? currency = "USD", int months = 1) =>
        new(Line, at, cost, price, currency, months);

    [Fact]
    public async Task Save_PricesAsBefore_KeepsWhenTheyWereFirstSeen()
    {
        await Store.LinePrices.SaveAsync([Price(Now)]);
        await Store.LinePrices.SaveAsync([Price(Now.AddDays(1), cost: 10.50m, price: 30.0m)]);
        await ReopenAsync();

        Assert.Equal(Price(Now), (await Store.LinePrices.ListAsync(DateTimeOffset.MaxValue))[Line]);
    }

    [Fact]
    public async Task List_PricesThatChangedAndCameBack_AreThoseBeforeTheInstant()
    {
        LinePrice[] changes = [Price(Now), Price(Now.AddDays(1), cost: null), Price(Now.AddDays(2), currency: null), Price(Now.AddDays(3), months: 12), Price(Now.AddDays(4))];
        foreach (var change in changes)
            await Store.LinePrices.SaveAsync([change]);

        foreach (var change in changes)
            Assert.Equal(change, (await Store.LinePrices.ListAsync(change.SeenAt.AddTicks(1)))[Line]);

        Assert.Empty(await Store.LinePrices.ListAsync(Now));
    }

    [Fact]
    public async Task Compact_PricesOlderThanTheJournal_KeepsThoseOfTheFirstMonthsKept()
    {
        var first = Now.AddYears(-3);
        await Store.LinePrices.SaveAsync([Price(first)]);
        await Store.LinePrices.SaveAsync([Price(first.AddDays(1), price: 31)]);
        await Store.LinePrices.SaveAsync([Price(Now, price: 32)]);

        await Store.CompactAsync(new RetentionOptions { JournalYears = 2 }, Now);

        Assert.Empty(await Store.LinePrices.ListAsync(first.AddDays(1)));
        Assert.Equal(31, (await Store.LinePrices.ListAsync(Now))[Line].UnitPrice);
        Assert.Equal(32, (await Store.LinePrices.ListAsync(DateTimeOffset.MaxValue))[Line].UnitPrice);
    }
}
