using EndToEnd.Tests.Worlds;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Reports;
using Integration.Sandbox.Faults;

namespace EndToEnd.Tests.Reports;

/// <summary>A November that the test knows, from the first night to the posting, told by the report.</summary>
public sealed class MonthTests : IAsyncLifetime
{
    private static readonly DateOnly November = new(2026, 11, 1);

    private World world = null!;

    public async ValueTask InitializeAsync()
    {
        world = await World.LiveAsync();
        await world.RunAsync();
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Report_UsersCameInTheMonth_SaysWhenWhyAndWhatIsBilled()
    {
        world.Noon();
        var noon = world.Sandbox.Clock.GetUtcNow();
        var day = world.Today;
        world.AddUsers(0, 2);
        world.NextNight();
        await world.RunAsync();

        var line = await LineAsync(0);

        Assert.Equal((7, 7, 5, 7), (line.Tenants[0].Mark.Value, line.BillableUnits.Value, line.UnitsAtStart.Value, line.UnitsAtEnd.Value));
        Assert.InRange(line.Tenants[0].MarkAt.Value, noon, noon.AddMinutes(1));
        var write = Assert.Single(line.Writes);
        Assert.Equal((JournalKind.Units, day, 5m, 7m, JournalState.Verified), (write.Kind, write.EffectiveDate, write.From, write.To, write.State));
        Assert.Null(write.ApprovedBy);
        Assert.NotNull(write.SentAt);

        var price = world.Sandbox.Autotask.UnitsRowsOf(world.Line(0).Id).Where(row => row.StartDate is { Year: 2026, Month: 11 }).Sum(row => row.Price);
        Assert.Equal(price, line.Price.Value);
        Assert.Equal(Math.Round(2m * (day.Day - 1) / 30 * line.UnitPrice.Value, 2, MidpointRounding.AwayFromZero), line.Unbilled.Value);
        Assert.Empty(line.Posted.Value);
    }

    [Fact]
    public async Task Report_WriteThatAPersonApproved_NamesThePersonAndWhy()
    {
        world.AddUsers(0, 2);
        var plan = await world.Job.PlanAsync();
        await world.Job.ApplyAsync(plan.Hash, "dana", "agreed with the customer");

        var write = Assert.Single((await LineAsync(0)).Writes);

        Assert.Equal(("dana", "agreed with the customer"), (write.ApprovedBy, write.ApprovedBecause));
    }

    [Fact]
    public async Task Report_UnitCostThatAPersonApproved_NamesThePerson()
    {
        await using var priced = await World.StartAsync(new WorldSettings
        {
            Options = options =>
            {
                options.Billing.DefaultPolicy = new BillingPolicy { UnitCost = UnitCostSource.PriceList };
                options.Billing.PriceList.Add(new PriceListEntry { UnitCost = 9.5m, Currency = "USD" });
            },
        });
        await priced.GoLiveAsync();

        var report = await priced.Reporting.CreateAsync(November, cancellationToken: TestContext.Current.CancellationToken);

        Assert.All(report.Customers.SelectMany(customer => customer.Lines), line =>
        {
            var write = Assert.Single(line.Writes);
            Assert.Equal((JournalKind.UnitCost, 9m, 9.5m, "a person"), (write.Kind, write.From, write.To, write.ApprovedBy));
            Assert.Equal(9.5m, line.UnitCost.Value);
            Assert.Equal(47.5m, line.Cost.Value);
        });
    }

    [Fact]
    public async Task Report_MonthPosted_AgreesWithWhatTheTargetBilledAndWithTheVendor()
    {
        world.Noon();
        world.AddUsers(0, 2);
        await EndNovemberAsync();
        world.Sandbox.Autotask.PostPeriod(world.Line(0).Id, November);

        var report = await ReportAsync();
        var line = report.Customers.SelectMany(customer => customer.Lines).Single(line => line.Line.Value == $"{world.Line(0).Id}");

        Assert.Equal(world.Sandbox.Autotask.BillingItems.Sum(item => item.TotalAmount), line.Posted.Value.Sum(item => item.Amount.Value));
        Assert.Equal(line.Price.Value, line.Posted.Value.Sum(item => item.Amount.Value));
        Assert.Equal(line.Tenants[0].Mark.Value, line.Tenants[0].SourceMark.Value);
        Assert.Empty(line.Findings);
        Assert.True(line.PricesAreOfTheMonth);
    }

    [Fact]
    public async Task Report_PersonChangedThePostedUnits_NamesTheDifferences()
    {
        await EndNovemberAsync();
        world.Sandbox.Autotask.EditUnits(world.Line(0).Id, new DateOnly(2026, 11, 20), 3);
        world.Sandbox.Autotask.PostPeriod(world.Line(0).Id, November);

        var line = await LineAsync(0);

        Assert.Equal(["RPT002"], line.Findings.Select(finding => finding.Code));
        Assert.Equal("8 units are posted at the end of 2026-11; the mark asks for 5.", line.Findings[0].Text);
    }

    [Fact]
    public async Task Report_TargetAndSourceOutOfReach_KeepsWhatTheStoreKnowsAndIsUnknownElsewhere()
    {
        foreach (var route in (string[])["*/ContractServices/query", "*/ContractServiceUnits/query", "*/BillingItems/query", "/api/organizations"])
            world.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Route = route, Times = null });

        var report = await ReportAsync();

        Assert.Equal(3, report.Customers.Count);
        Assert.All(report.Customers.SelectMany(customer => customer.Lines), line =>
        {
            Assert.Equal(5, line.BillableUnits.Value);
            Assert.Equal((false, false, false), (line.Price.IsKnown, line.UnitsAtEnd.IsKnown, line.Posted.IsKnown));
            Assert.NotEmpty(line.Price.Reason!);
            Assert.True(line.UnitPrice.IsKnown);
        });
        Assert.False(report.Unmapped.IsKnown);
    }

    [Fact]
    public async Task Report_CostsHidden_AreUnknownAndNotZero()
    {
        world.Sandbox.Autotask.Behavior.CanReadCosts = false;

        var report = await ReportAsync();

        Assert.All(report.Totals, total => Assert.False(total.Cost.IsKnown));
        Assert.All(report.Totals, total => Assert.Equal(total.Lines, total.LinesWithoutCost));
        Assert.All(report.Totals, total => Assert.True(total.Price.IsKnown));
    }

    [Fact]
    public async Task Report_AsksOncePerFiveHundredLinesAndWritesNothing()
    {
        var writes = world.Sandbox.Log.Writes.Count;
        world.Sandbox.Log.ResetCounters();

        await ReportAsync();

        Assert.Equal(writes, world.Sandbox.Log.Writes.Count);
        Assert.All(
            world.Sandbox.Log.Requests.Where(count => count.Route.EndsWith("/query", StringComparison.Ordinal)), count => Assert.Equal(1, count.Requests));
    }

    private async Task EndNovemberAsync()
    {
        world.NextNight();
        await world.RunAsync();
        world.MoveTo(new DateOnly(2026, 12, 1), 2);
        await world.RunAsync();
    }

    private Task<BillingReport> ReportAsync() => world.Reporting.CreateAsync(November, cancellationToken: TestContext.Current.CancellationToken);

    private async Task<LineReport> LineAsync(int number) =>
        (await ReportAsync()).Customers.SelectMany(customer => customer.Lines).Single(line => line.Line.Value == $"{world.Line(number).Id}");
}
