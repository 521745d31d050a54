using Integration.Core.Billing;
using Integration.Core.Reports;

namespace Integration.Core.Tests.Reports;

/// <summary>What the vendor says is compared only with what means the same.</summary>
public sealed class ComparedFiguresTests
{
    private static October Ten(BillingPolicy? policy = null, Func<ContractLine, ContractLine>? shape = null, DateTimeOffset? observedFrom = null) => new October()
        .Tenant("t1", "8001", [(October.At(1), 10), (October.At(31), 10)], policy, observedFrom: observedFrom)
        .Line((shape ?? (line => line))(October.LineOf("8001")), (1, 31, 10, false));

    private static bool Has(BillingReport report, string code) => report.Findings.Any(finding => finding.Code == code);

    private static October SourceSays(October world, int mark)
    {
        world.Sweep = Reading.Known(new UsageSweep
        {
            At = world.Now,
            Tenants = [new TenantUsage { Tenant = new TenantId("t1"), Name = "T", Users = Reading.Known(10), Devices = Reading.Known(0), LastMonthMark = mark }],
        });
        return world;
    }

    [Fact]
    public void SourceMark_LinkWithTheWindowOfTheBillingPeriod_IsNotCompared()
    {
        var policy = new BillingPolicy { Window = MarkWindow.BillingPeriod };

        Assert.False(Has(SourceSays(Ten(policy, line => line with { Term = new DateRange(new DateOnly(2026, 1, 15), new DateOnly(2027, 1, 14)) }), 25).Report(), "RPT003"));
        Assert.True(Has(SourceSays(Ten(), 25).Report(), "RPT003"));
    }

    [Fact]
    public void SourceMark_TenantObservedWithAGap_IsNotCompared()
    {
        var report = SourceSays(Ten(observedFrom: October.At(20)), 25).Report();

        Assert.False(Has(report, "RPT003"));
        Assert.True(Has(report, "RPT009"));
    }

    [Theory]
    [InlineData(10000, false)]
    [InlineData(8000, true)]
    public void Estimate_LinkWithExclusions_IsComparedWithTheMarkAndNotWithTheUnits(int estimate, bool differs)
    {
        var world = Ten(new BillingPolicy { Excluded = 2 });
        world.Now = October.At(31, 12);
        (world.Options.Entitlement.Currency, world.Options.Entitlement.MinorUnitDigits) = ("USD", 2);
        world.Estimates[new TenantId("t1")] = Reading.Known(new SourceEstimate { Raw = estimate });

        Assert.Equal(differs, Has(world.Report(), "RPT004"));
    }

    [Theory]
    [InlineData(3333, false)]
    [InlineData(3335, true)]
    public void Estimate_UnitCostOfParts_DiffersOnlyByMoreThanRounding(int estimate, bool differs)
    {
        var world = Ten(shape: line => line with { UnitCost = 3.3333m });
        world.Now = October.At(31, 12);
        (world.Options.Entitlement.Currency, world.Options.Entitlement.MinorUnitDigits) = ("USD", 2);
        world.Estimates[new TenantId("t1")] = Reading.Known(new SourceEstimate { Raw = estimate });

        Assert.Equal(differs, Has(world.Report(), "RPT004"));
    }

    [Theory]
    [InlineData("33.33", "USD", false)]
    [InlineData("33.35", "USD", true)]
    [InlineData("500", "usd", true)]
    public void Invoices_AreComparedWithinRoundingAndWithoutRegardToTheCaseOfTheCurrency(string billed, string currency, bool differs)
    {
        var world = Ten(shape: line => line with { UnitCost = 3.3333m });
        world.Invoices.Add(new SourceInvoice
        {
            Id = "in_1",
            Amount = Reading.Known(decimal.Parse(billed, System.Globalization.CultureInfo.InvariantCulture)),
            Remaining = Reading.Known(0m),
            Currency = currency,
        });

        Assert.Equal(differs, Has(world.Report(), "RPT010"));
    }
}
