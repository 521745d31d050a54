using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Runs;
using static Integration.Core.Tests.Billing.Night;

namespace Integration.Core.Tests.Billing;

public class UnitCostTests
{
    [Fact]
    public void Plan_PriceListHasAnotherCost_ChangesItApartFromUnits()
    {
        var plan = Plan(GatesTests.Priced(new() { UnitCost = 11.5m, Currency = "USD" }));

        var change = Assert.IsType<UnitCostChange>(Assert.Single(plan.Changes));
        Assert.Equal((10m, 11.5m, "USD"), (change.From, change.To, change.Currency));
    }

    [Fact]
    public void Plan_TenantHasAnEntryOfItsOwn_TakesThat()
    {
        var night = GatesTests.Priced(new() { UnitCost = 11, Currency = "USD" });
        night.Options.PriceList.Add(new() { UnitCost = 12, Currency = "USD", Tenant = "t1" });

        Assert.Equal(12m, Assert.IsType<UnitCostChange>(Assert.Single(Plan(night).Changes)).To);
    }

    [Theory]
    [InlineData(10.00004, null)]
    [InlineData(10.12345, 10.1235)]
    public void Plan_CostHasMoreDigitsThanTheTargetKeeps_IsRoundedBeforeItIsCompared(double listed, double? planned)
    {
        var plan = Plan(GatesTests.Priced(new() { UnitCost = (decimal)listed, Currency = "USD" }));

        Assert.Equal((decimal?)planned, plan.Changes.Cast<UnitCostChange>().SingleOrDefault()?.To);
    }

    [Theory]
    [InlineData("EUR", 1, "BIL025")]
    [InlineData("USD", 3, "BIL026")]
    public void Plan_CostDoesNotFitTheLine_BlocksTheCostOnly(string currency, int months, string code)
    {
        var night = GatesTests.Priced(new() { UnitCost = 11, Currency = currency, PeriodMonths = months }).Observe(At(1, 20, 3), 12);

        var plan = night.Plan(At(1, 20, 3), At(1, 19));

        Assert.IsType<UnitsChange>(Assert.Single(plan.Changes));
        Assert.Contains(plan.Findings, finding => finding.Code == code);
    }

    [Fact]
    public void Plan_CostIsInConflict_BlocksTheCostOnly()
    {
        var night = InConflict().Observe(At(1, 20, 3), 12);

        var plan = night.Plan(At(1, 20, 3), At(1, 19));

        Assert.IsType<UnitsChange>(Assert.Single(plan.Changes));
        Assert.Contains(plan.Findings, finding => finding.Code == "JRN001");
    }

    [Fact]
    public void Plan_CostIsInConflictAndTheUnitsAreRight_IsUnresolved()
    {
        var plan = Plan(InConflict());

        Assert.Empty(plan.Changes);
        Assert.Equal(OutcomeKind.Unresolved, plan.Outcomes[0].Kind);
    }

    [Fact]
    public void Plan_EntitlementHasNoCurrency_IsNotWritten()
    {
        var plan = Entitled(GatesTests.Priced(new(), UnitCostSource.Entitlement));

        Assert.Empty(plan.Changes);
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL023");
    }

    [Fact]
    public void Plan_EntitlementInCents_IsReadByItsMinorUnit()
    {
        var night = GatesTests.Priced(new(), UnitCostSource.Entitlement);
        night.Options.Entitlement = new() { Currency = "USD", MinorUnitDigits = 2 };

        Assert.Equal(11.05m, Assert.IsType<UnitCostChange>(Assert.Single(Entitled(night).Changes)).To);
    }

    [Fact]
    public void Plan_EntitlementOfTenantWithSeveralProducts_IsNotWritten()
    {
        var night = GatesTests.Priced(new(), UnitCostSource.Entitlement);
        night.Options.Entitlement = new() { Currency = "USD", MinorUnitDigits = 2 };
        night.Links.Add(night.Links[0] with { Product = "devices", Line = new("8002") });

        var plan = Entitled(night);

        Assert.DoesNotContain(plan.Changes, change => change is UnitCostChange);
        Assert.Contains(plan.Findings, finding => finding.Code == "MAP020");
    }

    [Fact]
    public void Plan_NoEntry_SaysSo()
    {
        var night = GatesTests.Priced(new() { UnitCost = 11, Currency = "USD", Tenant = "another" });

        Assert.Contains(Plan(night).Findings, finding => finding.Code == "BIL024");
    }

    private static Plan Plan(Night night) => night.Plan(At(1, 20), At(1, 19));

    private static Plan Entitled(Night night)
    {
        var input = night.Input(At(1, 20), At(1, 19));
        return BillingPlanner.Plan(input with { Tenants = input.Tenants.ToDictionary(tenant => tenant.Key, tenant => tenant.Value with { EntitlementPrice = 1105 }) });
    }

    private static Night InConflict()
    {
        var night = GatesTests.Priced(new() { UnitCost = 11, Currency = "USD" });
        night.Journal.Add(night.Entry(Day(1, 2), 10, 11, JournalState.Conflict) with { Kind = JournalKind.UnitCost });
        return night;
    }
}
