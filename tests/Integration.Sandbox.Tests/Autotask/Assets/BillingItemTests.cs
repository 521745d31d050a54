using System.Net;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests.Autotask.Assets;

public sealed class BillingItemTests : SandboxTest
{
    private SandboxContractService Line => Sandbox.Autotask.ContractServices[0];

    [Fact]
    public async Task Query_BeforeAPeriodIsPosted_ShowsNothing() => Assert.Empty((await FindAsync()).Items);

    [Fact]
    public async Task Query_AfterAPeriodIsPosted_ShowsWhatWasBilledForEachOfItsParts()
    {
        await AdjustAsync(Line.Id, "2026-11-16", 5);
        Sandbox.Autotask.PostPeriod(Line.Id, new DateOnly(2026, 11, 10));

        var items = (await FindAsync()).Items;

        Assert.Equal(["2026-11-01T00:00:00", "2026-11-16T00:00:00"], items.Select(item => (string?)item!["itemDate"]));
        Assert.Equal([5m, 10m], items.Select(item => (decimal)item!["quantity"]!));
        Assert.Equal([37.5m, 75m], items.Select(item => (decimal)item!["totalAmount"]!));
        Assert.All(items, item => Assert.Equal((15m, 1001, "2026-11-10T00:00:00"), ((decimal)item!["rate"]!, (int)item["companyID"]!, (string?)item["postedDate"])));
        Assert.Equal(Sandbox.Autotask.UnitsRowsOf(Line.Id).Where(row => row.IsPosted).Select(row => row.Id), items.Select(item => (long)item!["contractServicePeriodID"]!));
    }

    [Fact]
    public async Task Query_WithoutTheRightToReadCosts_HidesThem()
    {
        Sandbox.Autotask.PostPeriod(Line.Id, new DateOnly(2026, 11, 10));
        Assert.Equal(45m, (decimal)(await FindAsync()).Items[0]!["ourCost"]!);

        Sandbox.Autotask.Behavior.CanReadCosts = false;

        Assert.False((await FindAsync()).Items[0]!.AsObject().ContainsKey("ourCost"));
    }

    [Fact]
    public void PostPeriod_Twice_BillsOnce()
    {
        Sandbox.Autotask.PostPeriod(Line.Id, new DateOnly(2026, 11, 10));
        Sandbox.Autotask.PostPeriod(Line.Id, new DateOnly(2026, 11, 10));

        var item = Assert.Single(Sandbox.Autotask.BillingItems);
        Assert.Equal((Line.Id, new DateOnly(2026, 11, 1), 5, 15m, 75m), (item.ContractServiceId, item.ItemDate, item.Quantity, item.Rate, item.TotalAmount));
    }

    [Fact]
    public async Task Seed_PeriodsPostedBefore_WereBilled()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Msp(20) }, Cancel);

        Assert.NotEmpty(sandbox.Autotask.BillingItems);
        Assert.Equal(sandbox.Autotask.UnitsRows.Count(row => row.IsPosted), sandbox.Autotask.BillingItems.Count);
    }

    [Fact]
    public async Task Seed_ContractThatBeganWithinAMonth_IsBilledFromThatDayOn()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Msp(40) }, Cancel);
        var starts = sandbox.Autotask.Contracts.ToDictionary(contract => contract.Id, contract => contract.StartDate.Day);
        var lines = sandbox.Autotask.ContractServices.ToDictionary(line => line.Id, line => starts[line.ContractId]);

        var items = sandbox.Autotask.BillingItems.Where(item => lines[item.ContractServiceId] is > 1 and <= 28).ToList();

        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal(lines[item.ContractServiceId], item.ItemDate.Day));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    [InlineData("PUT")]
    public async Task Write_BillingItem_IsNotAMethodOfItsRoute(string method) =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await AutotaskAsync(new HttpMethod(method), "/BillingItems", """{"id":1}""")).Status);

    private Task<Answer> FindAsync() => QueryAsync("BillingItems", $$"""{"filter":[{"op":"eq","field":"contractServiceID","value":{{Line.Id}}}]}""");
}
