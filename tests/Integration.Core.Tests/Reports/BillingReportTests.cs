using Integration.Core.Billing;
using Integration.Core.Mapping;
using Integration.Core.Reports;

namespace Integration.Core.Tests.Reports;

public sealed class BillingReportTests
{
    private static readonly (int, int, int, bool)[] TenThenTwelve = [(1, 10, 10, false), (11, 31, 12, false)];

    private static October Rise() => new October()
        .Tenant("t1", "8001", [(October.At(1), 10), (October.At(11, 9, 12), 12), (October.At(12), 11), (October.At(31), 11)])
        .Line(October.LineOf("8001"), TenThenTwelve);

    private static LineReport Only(BillingReport report) => Assert.Single(Assert.Single(report.Customers).Lines);

    [Fact]
    public void Report_UnitsRiseInTheMonth_AmountsAreThoseOfTheDays()
    {
        var line = Only(Rise().Report());

        Assert.Equal(Math.Round(10 * 30m * 10 / 31, 2) + Math.Round(12 * 30m * 21 / 31, 2), line.Price.Value);
        Assert.Equal(340.64m, line.Price.Value);
        Assert.Equal(113.55m, line.Cost.Value);
        Assert.Equal(340.64m - 113.55m, line.Margin.Value);
        Assert.Equal(Math.Round(2 * 30m * 10 / 31, 2), line.Unbilled.Value);
        Assert.Equal(0.6452m, line.UnbilledUnits.Value);
        Assert.Equal((10, 12), (line.UnitsAtStart.Value, line.UnitsAtEnd.Value));
    }

    [Fact]
    public void Report_Mark_IsTheHighestCountWithTheInstantItWasFirstReached()
    {
        var line = Only(Rise().Report());
        var tenant = Assert.Single(line.Tenants);

        Assert.Equal((12, October.At(11, 9, 12)), (tenant.Mark.Value, tenant.MarkAt.Value));
        Assert.Equal(12, line.BillableUnits.Value);
        Assert.Null(tenant.IncompleteBecause);
    }

    [Fact]
    public void Report_Days_ShowCountMarkAndUnitsAndAreUnknownWhereNothingWasObserved()
    {
        var days = Only(Rise().Report()).Days;

        Assert.Equal(31, days.Count);
        Assert.Equal((10, 10, 10), (days[0].Count.Value, days[0].Mark.Value, days[0].Units.Value));
        Assert.Equal("nothing was observed on 2026-10-02", days[1].Count.Reason);
        Assert.Equal((10, 10), (days[1].Mark.Value, days[1].Units.Value));
        Assert.Equal((11, 12, 12), (days[11].Count.Value, days[11].Mark.Value, days[11].Units.Value));
    }

    [Fact]
    public void Report_TimeZoneOfTheLink_DecidesTheMonth()
    {
        var policy = new BillingPolicy { TimeZone = "America/New_York" };
        var report = new October()
            .Tenant("t1", "8001", [(October.At(1, 3, 0), 50), (October.At(1, 5, 0), 10), (October.At(31, 12, 0), 11)], policy)
            .Line(October.LineOf("8001"), (1, 31, 11, false))
            .Report();

        Assert.Equal(11, Only(report).Tenants[0].Mark.Value);
        Assert.Equal(["America/New_York"], report.TimeZones);
    }

    [Fact]
    public void Report_SummedLine_AddsMarksLessTheirExclusionsAndTakesTheLargestMinimum()
    {
        var line = Only(new October()
            .Tenant("t1", "8001", [(October.At(1), 4)], new BillingPolicy { Summed = true, Excluded = 1 })
            .Tenant("t2", "8001", [(October.At(1), 5)], new BillingPolicy { Summed = true, Minimum = 9 })
            .Line(October.LineOf("8001"), (1, 31, 9, false))
            .Report());

        Assert.Equal(9, line.BillableUnits.Value);
        Assert.Equal((9, 9), (line.Days[0].Count.Value, line.Days[0].Mark.Value));
        Assert.Equal(0, line.Unbilled.Value);
    }

    [Fact]
    public void Report_TenantOfASummedLineNeverObserved_MakesTheMarkUnknownAndSaysWhose()
    {
        var line = Only(new October()
            .Tenant("t1", "8001", [(October.At(1), 4)], new BillingPolicy { Summed = true })
            .Tenant("t2", "8001", [], new BillingPolicy { Summed = true })
            .Line(October.LineOf("8001"), (1, 31, 9, false))
            .Report());

        Assert.Equal("Tenant t2: nothing was observed from 2026-10-01 to 2026-10-31", line.BillableUnits.Reason);
        Assert.False(line.Unbilled.IsKnown);
        Assert.Equal(270, line.Price.Value);
    }

    [Fact]
    public void Report_LineThatCannotBeRead_IsUnknownWithTheReasonAndNeverZero()
    {
        var line = Only(new October().Tenant("t1", "8001", [(October.At(1), 4)]).UnreadLine("8001", "the server is down").Report());

        Assert.All(
            new[] { line.Cost, line.Price, line.Margin, line.Unbilled, line.UnitCost, line.UnitPrice },
            amount => Assert.Equal("the server is down", amount.Reason));
        Assert.Equal("the server is down", line.UnitsAtEnd.Reason);
        Assert.Equal(4, line.BillableUnits.Value);
        Assert.Contains(line.Findings, finding => finding is { Code: "RPT006", FollowsFrom: "BIL003" });
    }

    [Fact]
    public void Report_GapInTheUnitsRows_MakesAmountsUnknown()
    {
        var line = Only(new October().Tenant("t1", "8001", [(October.At(1), 4)]).Line(October.LineOf("8001"), (1, 10, 4, false), (12, 31, 4, false)).Report());

        Assert.Equal("no units row covers 2026-10-11", line.Price.Reason);
    }

    [Fact]
    public void Report_YearlyLine_CountsTheShareOfTheMonthsDays()
    {
        var line = Only(new October()
            .Tenant("t1", "8001", [(October.At(1), 2)])
            .Line(October.LineOf("8001") with { PeriodMonths = 12, UnitPrice = 365 }, (1, 31, 2, false))
            .Report());

        Assert.Equal(62, line.Price.Value);
    }

    [Fact]
    public void Report_ContractEndsInTheMonth_CountsItsDaysOnly()
    {
        var line = Only(new October()
            .Tenant("t1", "8001", [(October.At(1), 31)])
            .Line(October.LineOf("8001") with { Term = new DateRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 10, 10)) }, (1, 10, 31, false))
            .Report());

        Assert.Equal(300, line.Price.Value);
        Assert.Equal(31, line.UnitsAtEnd.Value);
    }

    [Fact]
    public void Report_SeveralCurrencies_AreNeverAdded()
    {
        var report = new October()
            .Tenant("t1", "8001", [(October.At(1), 1)])
            .Line(October.LineOf("8001"), (1, 31, 1, false))
            .Tenant("t2", "8002", [(October.At(1), 2)])
            .Line(October.LineOf("8002") with { Currency = "EUR" }, (1, 31, 2, false))
            .Tenant("t3", "8003", [(October.At(1), 3)], account: "6002")
            .Line(October.LineOf("8003", "6002") with { Currency = null }, (1, 31, 3, false))
            .Report();

        Assert.Equal([("EUR", 60m), ("USD", 30m)], report.Totals.Select(total => (total.Currency, total.Price.Value)));
        Assert.Empty(report.Customers[1].Totals);
        Assert.Contains(report.Findings, finding => finding.Code == "RPT006" && finding.Subject == "line:8003");
    }

    [Fact]
    public void Report_CostOfALineHidden_IsLeftOutOfTheTotalAndCounted()
    {
        var total = Assert.Single(new October()
            .Tenant("t1", "8001", [(October.At(1), 1)])
            .Line(October.LineOf("8001"), (1, 31, 1, false))
            .Tenant("t2", "8002", [(October.At(1), 1)])
            .Line(October.LineOf("8002") with { UnitCost = null }, (1, 31, 1, false))
            .Report().Totals);

        Assert.Equal((2, 10m, 1, 60m, 0), (total.Lines, total.Cost.Value, total.LinesWithoutCost, total.Price.Value, total.LinesWithoutPrice));
        Assert.Equal("the margin of 1 of 2 lines is not known", total.Margin.Reason);
    }

    [Fact]
    public void Report_PastMonth_TakesThePricesThatARunSawInIt()
    {
        var world = Rise().Seen(new LinePrice(new ContractLineId("8001"), October.At(20), 5, 20, "EUR", 1));
        var line = Only(world.Report());

        Assert.Equal((5, 20, "EUR", October.At(20), true), (line.UnitCost.Value, line.UnitPrice.Value, line.Currency.Value, line.PricesSeenAt, line.PricesAreOfTheMonth));

        world.Now = October.At(25);
        Assert.Equal(30, Only(world.Report()).UnitPrice.Value);
    }

    [Fact]
    public void Report_PastMonthWhosePricesNoRunSaw_TakesTodaysAndSaysSo()
    {
        var report = Rise().Report();

        Assert.False(Only(report).PricesAreOfTheMonth);
        Assert.Contains(report.Notes, note => note.Contains("today's", StringComparison.Ordinal));
    }

    [Fact]
    public void Report_MonthNotOver_EndsToday()
    {
        var world = Rise();
        world.Now = October.At(12, 6);
        var report = world.Report();

        Assert.Equal(new DateOnly(2026, 10, 12), report.Until);
        Assert.Equal(12, Only(report).Days.Count);
        Assert.Equal("the source says its mark of last month only", Only(report).Tenants[0].SourceMark.Reason);
        Assert.Contains(report.Notes, note => note.StartsWith("The month is not over", StringComparison.Ordinal));
    }

    [Fact]
    public void Report_BillingPeriodWindow_TakesTheMarkOfThePeriodThatHoldsTheMonthsLastDay()
    {
        var line = Only(new October()
            .Tenant("t1", "8001", [(October.At(3), 20), (October.At(16), 7)], new BillingPolicy { Window = MarkWindow.BillingPeriod })
            .Line(October.LineOf("8001") with { Term = new DateRange(new DateOnly(2026, 1, 15), new DateOnly(2026, 12, 31)) }, (1, 14, 20, false), (15, 31, 6, false))
            .Report());

        Assert.Equal(7, line.Tenants[0].Mark.Value);
        Assert.Equal((20, 7), (line.Days[13].Mark.Value, line.Days[30].Mark.Value));
        Assert.Equal(Math.Round(17m / 31, 4), line.UnbilledUnits.Value);
    }

    [Fact]
    public void Findings_PostedAsTheDaysCome_AreNone() =>
        Assert.DoesNotContain(
            Rise().Posted("8001", (1, 10, 30, 96.77m), (11, 12, 30, 243.87m)).Report().Findings, finding => finding.Code == "RPT001");

    [Fact]
    public void Findings_PostedAmountDiffers_SaysBothAmountsAndTheItems()
    {
        var finding = Assert.Single(Rise().Posted("8001", (1, 10, 30, 300)).Report().Findings, finding => finding.Code == "RPT001");

        Assert.Equal("The target has posted 300.00 USD for 2026-10; the line's units at its unit price come to 340.64 USD.", finding.Text);
        Assert.Equal("2026-10-01: 10 at 30, 300.", finding.Evidence);
    }

    [Fact]
    public void Findings_PostedUnitsAreNotTheMarks_SaysBoth()
    {
        var report = new October().Tenant("t1", "8001", [(October.At(1), 14)]).Line(October.LineOf("8001"), (1, 31, 12, true)).Report();

        var finding = Assert.Single(report.Findings, finding => finding.Code == "RPT002");
        Assert.Equal("12 units are posted at the end of 2026-10; the mark asks for 14.", finding.Text);
    }

    [Theory]
    [InlineData(12, false)]
    [InlineData(13, true)]
    public void Findings_SourceMark_IsComparedForLastMonth(int theirs, bool differs)
    {
        var world = Rise();
        world.Sweep = Reading.Known(new UsageSweep
        {
            At = world.Now,
            Tenants = [new TenantUsage { Tenant = new TenantId("t1"), Name = "T", Users = Reading.Known(11), Devices = Reading.Known(0), LastMonthMark = theirs }],
        });

        Assert.Equal(differs, world.Report().Findings.Any(finding => finding.Code == "RPT003"));
    }

    [Fact]
    public void Estimate_WithoutCurrencyAndMinorUnit_IsShownRaw()
    {
        var world = Rise();
        world.Now = October.At(12, 6);
        world.Estimates[new TenantId("t1")] = Reading.Known(new SourceEstimate { Raw = 12000 });

        var estimate = Only(world.Report()).Tenants[0].Estimate.Value;
        Assert.Equal((12000, "the entitlement options have no currency or no minor unit"), (estimate.Raw, estimate.Amount.Reason));

        (world.Options.Entitlement.Currency, world.Options.Entitlement.MinorUnitDigits) = ("USD", 2);
        var report = world.Report();
        Assert.Equal(120, Only(report).Tenants[0].Estimate.Value.Amount.Value);
        Assert.DoesNotContain(report.Findings, finding => finding.Code == "RPT004");

        world.Estimates[new TenantId("t1")] = Reading.Known(new SourceEstimate { Raw = 13000 });
        Assert.Contains(world.Report().Findings, finding => finding.Code == "RPT004");
    }

    [Fact]
    public void Unmapped_TenantsWithoutALine_AreCountedWithTheReasonAndPricedOnlyByThePriceList()
    {
        var world = new October().Link(new Link
        {
            Tenant = new TenantId("x"),
            Product = "jumpcloud",
            TenantName = "X",
            Account = new AccountId("6001"),
            AccountName = "A",
            ExcludedBecause = "Our own",
        });
        world.Options.PriceList.Add(new PriceListEntry { UnitCost = 4, Currency = "USD" });
        world.Open.Add(new Finding { Code = "MAP001", Severity = FindingSeverity.Warning, Subject = "tenant:n", Text = "No account is called New." });
        world.Sweep = Reading.Known(new UsageSweep
        {
            At = world.Now,
            Tenants =
            [
                new TenantUsage { Tenant = new TenantId("n"), Name = "New", Users = Reading.Known(7), Devices = Reading.Unknown<int>("not read") },
                new TenantUsage { Tenant = new TenantId("x"), Name = "X", Users = Reading.Known(3), Devices = Reading.Known(0) },
                new TenantUsage { Tenant = new TenantId("z"), Name = "Empty", Users = Reading.Known(0), Devices = Reading.Known(0) },
            ],
        });
        var report = world.Report();

        Assert.Equal(["New", "Empty", "X"], report.Unmapped.Value.Select(tenant => tenant.Name));
        var unmapped = report.Unmapped.Value[0];
        Assert.Equal((7, 28m, "USD", "No account is called New."), (unmapped.Users.Value, unmapped.MonthlyCost.Value, unmapped.Currency, unmapped.Reason));
        Assert.True(report.Unmapped.Value[2].IsExcluded);
        Assert.Equal(["tenant:n"], report.Findings.Where(finding => finding.Code == "RPT005").Select(finding => finding.Subject));
    }

    [Fact]
    public void Unmapped_SourceThatCannotBeListed_IsUnknown()
    {
        var world = Rise();
        world.Sweep = Reading.Unknown<UsageSweep>("the key is refused");
        var report = world.Report();

        Assert.Equal("the key is refused", report.Unmapped.Reason);
        Assert.Contains(report.Findings, finding => finding is { Code: "RPT008", Subject: "connection:source" });
    }

    [Fact]
    public void Report_OfOneAccount_LeavesOutTheOthersAndWhatIsTheMspsOwn()
    {
        var world = Rise().Tenant("t2", "8002", [(October.At(1), 2)], account: "6002").Line(October.LineOf("8002", "6002"), (1, 31, 2, false));
        world.Account = new AccountId("6002");
        world.Sweep = Reading.Unknown<UsageSweep>("the key is refused");
        var report = world.Report();

        Assert.Equal(["Account 6002"], report.Customers.Select(customer => customer.AccountName));
        Assert.Empty(report.Unmapped.Value);
    }

    [Fact]
    public void Findings_CostAboveThePrice_NameTheLoss()
    {
        var report = new October().Tenant("t1", "8001", [(October.At(1), 1)]).Line(October.LineOf("8001") with { UnitPrice = 9 }, (1, 31, 1, false)).Report();

        Assert.Equal(-1, Only(report).Margin.Value);
        Assert.Contains(report.Findings, finding => finding is { Code: "RPT007", Text: "The line costs 10.00 USD and earns 9.00 USD." });
    }

    [Theory]
    [InlineData(120, "USD", false)]
    [InlineData(121, "USD", true)]
    [InlineData(121, "EUR", false)]
    public void Findings_Invoices_AreComparedWithTheMarksInTheirOwnCurrency(int billed, string currency, bool differ)
    {
        var world = Rise();
        world.Invoices.Add(new SourceInvoice { Id = "in_1", Amount = Reading.Known((decimal)billed), Remaining = Reading.Known(0m), Currency = currency });

        Assert.Equal(differ, world.Report().Findings.Any(finding => finding.Code == "RPT010"));
    }

    [Fact]
    public void Report_ObservedOnlyFromAMiddle_SaysThatTheMarkMayBeTooLow()
    {
        var report = new October()
            .Tenant("t1", "8001", [(October.At(20), 1)], observedFrom: October.At(20)).Line(October.LineOf("8001"), (1, 31, 1, false)).Report();

        Assert.Equal("it was observed without a gap only from 2026-10-20 00:05:00Z on", Only(report).Tenants[0].IncompleteBecause);
        Assert.Contains(report.Findings, finding => finding is { Code: "RPT009", Subject: "tenant:t1" });
    }
}
