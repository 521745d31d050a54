using Integration.Core.Billing;

namespace Integration.Core.Tests.Reports;

/// <summary>What a month's report says of lines that no link bills now, of sums that lack something, and of the edges of the month.</summary>
public sealed class ReportedMonthTests
{
    private static October Ten(string timeZone = "UTC") => new October()
        .Tenant("t1", "8001", [(October.At(1), 10), (October.At(31), 10)], new BillingPolicy { TimeZone = timeZone })
        .Line(October.LineOf("8001"), (1, 31, 10, false));

    [Fact]
    public void Unlinked_WritesToALineThatNoLinkBillsNow_AreReportedWithTheLine()
    {
        var report = Ten().Line(October.LineOf("8009", "6002"), (1, 31, 4, false)).Written("8001", 5, 9, 10).Written("8009", 11, 3, 4).Report();

        var line = Assert.Single(report.Unlinked);
        Assert.Equal(("8009", "6002", "JumpCloud", 4m), (line.Line.Value, line.Account?.Value, line.ServiceName.Value, Assert.Single(line.Writes).To));
        Assert.Contains(report.Notes, note => note.EndsWith(": line 8009 of Managed services, account 6002 (1 write).", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(EffectiveDatePolicy.ChangeDate, true)]
    [InlineData(EffectiveDatePolicy.NextPeriodStart, false)]
    public void Posted_MarkThatIsBilledWithTheNextPeriod_IsNotSaidToBeLeftOut(EffectiveDatePolicy policy, bool isLacking)
    {
        var report = new October()
            .Tenant("t1", "8001", [(October.At(1), 5), (October.At(12), 7)], new BillingPolicy { EffectiveDate = policy })
            .Line(October.LineOf("8001"), (1, 31, 5, true))
            .Report();

        var line = Assert.Single(Assert.Single(report.Customers).Lines);
        Assert.Equal((7, isLacking), (line.BillableUnits.Value, line.Unbilled.IsKnown));
        Assert.Equal(isLacking, line.Findings.Any(finding => finding.Code == "RPT002"));
    }

    [Fact]
    public void Unlinked_LineOfTheTarget_SaysWhatItCostsAndEarnsAndIsInNoTotal()
    {
        var report = Ten().Line(October.LineOf("8009"), (1, 10, 3, false), (11, 31, 4, false)).Written("8009", 11, 3, 4).Posted("8009", (1, 3, 30, 90m)).Report();

        var line = Assert.Single(report.Unlinked);
        Assert.Equal((3, 4), (line.UnitsAtStart.Value, line.UnitsAtEnd.Value));
        Assert.Equal((36.78m, 110.32m, 73.54m), (line.Cost.Value, line.Price.Value, line.Margin.Value));
        Assert.Equal(90m, Assert.Single(line.Posted.Value).Amount.Value);
        Assert.Equal((1, 300m), (Assert.Single(report.Totals).Lines, report.Totals[0].Price.Value));
    }

    [Fact]
    public void Unlinked_LineThatTheTargetDoesNotShow_IsUnknownWithTheReason()
    {
        var line = Assert.Single(Ten().UnreadLine("8011", "gone").Written("8011", 5, 9, 10).Report().Unlinked);

        Assert.All(new[] { line.Cost.Reason, line.Price.Reason, line.UnitsAtEnd.Reason, line.UnitPrice.Reason }, reason => Assert.Equal("gone", reason));
    }

    [Fact]
    public void Unlinked_ReportOfOneCustomer_HasItsLinesAndThoseOfNobodyKnowsWhom()
    {
        var world = Ten().Line(October.LineOf("8009"), (1, 31, 4, false)).Line(October.LineOf("8010", "6002"), (1, 31, 4, false)).UnreadLine("8011", "gone")
            .Written("8009", 5, 9, 10).Written("8010", 5, 9, 10).Written("8011", 5, 9, 10);
        world.Account = new AccountId("6001");

        Assert.Equal(["8009", "8011"], world.Report().Unlinked.Select(line => line.Line.Value));
    }

    [Fact]
    public void Totals_LineWithoutAMark_IsCountedAsLeftOutOfWhatIsUnbilled()
    {
        var total = Assert.Single(Ten().Tenant("t2", "8002", []).Line(October.LineOf("8002"), (1, 31, 2, false)).Report().Totals);

        Assert.Equal((true, 1, 2), (total.Unbilled.IsKnown, total.LinesWithoutUnbilled, total.Lines));
    }

    [Fact]
    public void Notes_LineWhoseCurrencyIsNotKnown_SayThatItIsInNoTotal()
    {
        var report = Ten().Tenant("t2", "8002", [(October.At(1), 2)]).Line(October.LineOf("8002") with { Currency = null }, (1, 31, 2, false)).Report();

        Assert.Contains("The currency of one line is not known; what such a line costs and earns is in no total.", report.Notes);
        Assert.DoesNotContain(Ten().Report().Notes, note => note.Contains("in no total", StringComparison.Ordinal));
    }

    [Fact]
    public void Report_EastOfUtc_EndsOnTheDayThatItIsThere()
    {
        var world = Ten("Pacific/Auckland");
        world.Now = October.At(1, 0).AddHours(-6);
        var report = world.Report();

        Assert.Equal((new DateOnly(2026, 10, 1), 1), (report.Until, Assert.Single(report.Customers).Lines[0].Days.Count));
        Assert.Contains(report.Notes, note => note.StartsWith("The month is not over", StringComparison.Ordinal));
    }

    [Fact]
    public void Report_WestOfUtcWhereTheMonthHasNotBegun_HasNoMarkOfTheMonthBefore()
    {
        var world = new October()
            .Tenant("t1", "8001", [(October.At(1).AddDays(-5), 99)], new BillingPolicy { TimeZone = "America/New_York" })
            .Line(October.LineOf("8001"), (1, 31, 10, false));
        world.Now = October.At(1, 2);
        var line = Assert.Single(Assert.Single(world.Report().Customers).Lines);

        Assert.Equal("2026-10 has not begun in America/New_York", line.Tenants[0].Mark.Reason);
        Assert.False(line.BillableUnits.IsKnown);
    }

    [Fact]
    public void Unmapped_ProductThatCountsDevices_IsPricedAndFoundByDevices()
    {
        var world = new October();
        world.Options.Products.Clear();
        world.Options.Products.Add(new BillingProduct { Name = "mdm", Policy = new BillingPolicy { Counts = UsageCount.Devices } });
        world.Options.PriceList.Add(new PriceListEntry { UnitCost = 4, Currency = "USD" });
        world.Sweep = Reading.Known(new UsageSweep
        {
            At = world.Now,
            Tenants =
            [
                new TenantUsage { Tenant = new TenantId("a"), Name = "A", Users = Reading.Known(50), Devices = Reading.Known(3) },
                new TenantUsage { Tenant = new TenantId("b"), Name = "B", Users = Reading.Known(7), Devices = Reading.Known(0) },
            ],
        });
        var report = world.Report();

        Assert.Equal([("A", 12m), ("B", 0m)], report.Unmapped.Value.Select(tenant => (tenant.Name, tenant.MonthlyCost.Value)));
        Assert.All(report.Unmapped.Value, tenant => Assert.Equal(UsageCount.Devices, tenant.Counts));
        Assert.Equal(["tenant:a"], report.Findings.Where(finding => finding.Code == "RPT005").Select(finding => finding.Subject));
    }
}
