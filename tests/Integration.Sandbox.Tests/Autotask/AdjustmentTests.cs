using System.Net;
using Integration.Sandbox.Autotask;

namespace Integration.Sandbox.Tests.Autotask;

public sealed class AdjustmentTests : SandboxTest
{
    private long Line => Sandbox.Autotask.ContractServices[0].Id;

    private long Contract => Sandbox.Autotask.ContractServices[0].ContractId;

    [Fact]
    public async Task Adjust_MidPeriod_SplitsThePeriodAndRaisesAllLaterOnes()
    {
        var answer = await AdjustAsync(Line, "2026-11-16", 3);

        var rows = Sandbox.Autotask.UnitsRowsOf(Line);
        var split = rows.Where(row => row.EndDate > new DateOnly(2026, 11, 1)).Take(3).ToList();
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("""{"itemId":null}""", answer.Text);
        Assert.Equal([5, 8, 8], split.Select(row => row.Units));
        Assert.Equal([new DateOnly(2026, 11, 15), new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 31)], split.Select(row => row.EndDate));
        Assert.All(rows.Where(row => row.StartDate >= new DateOnly(2026, 11, 16)), row => Assert.Equal(8, row.Units));
        Assert.Equal(25, rows.Count);
    }

    [Fact]
    public async Task Adjust_MidPeriod_ProratesTheExtendedPrices()
    {
        await AdjustAsync(Line, "2026-11-16", 3);

        var prices = Sandbox.Autotask.UnitsRowsOf(Line).Where(row => row.EndDate > new DateOnly(2026, 11, 1)).Take(3).Select(row => row.Price);
        Assert.Equal([37.50m, 60.00m, 120.00m], prices);
    }

    [Fact]
    public async Task Adjust_OnAPeriodStart_SplitsNothing()
    {
        await AdjustAsync(Line, "2026-12-01", 2);

        Assert.Equal(24, Sandbox.Autotask.UnitsRowsOf(Line).Count);
        Assert.Equal(7, Sandbox.Autotask.ContractServices[0].UnitsOn(new DateOnly(2026, 12, 1)));
        Assert.Equal(5, Sandbox.Autotask.ContractServices[0].UnitsOn(new DateOnly(2026, 11, 30)));
    }

    [Fact]
    public async Task Adjust_Again_GivesTheChangedRowsNewIds()
    {
        var before = Sandbox.Autotask.UnitsRowsOf(Line).Select(row => row.Id).ToList();

        await AdjustAsync(Line, "2026-12-15", 1);

        var after = Sandbox.Autotask.UnitsRowsOf(Line);
        Assert.Equal(before.Take(11), after.Take(11).Select(row => row.Id));
        Assert.DoesNotContain(after[11].Id, before);
    }

    [Theory]
    [InlineData("2026-11-16T00:00:00")]
    [InlineData("2026-11-16T00:00:00Z")]
    [InlineData("2026-11-16")]
    public async Task Adjust_DateInAnyForm_IsTakenAsADate(string date)
    {
        await AdjustAsync(Line, date, 1);

        Assert.Equal(new DateOnly(2026, 11, 16), Assert.Single(Sandbox.Autotask.Adjustments).EffectiveDate);
    }

    [Fact]
    public async Task Adjust_SameLineAndDateTwice_IsRefusedAndChangesNothing()
    {
        await AdjustAsync(Line, "2026-11-16", 3);
        var again = await AdjustAsync(Line, "2026-11-16", 3);

        Assert.Equal(HttpStatusCode.InternalServerError, again.Status);
        Assert.Contains("Attempt to insert duplicate data into contract_service_period", again.Error, StringComparison.Ordinal);
        Assert.Equal(8, Sandbox.Autotask.ContractServices[0].UnitsOn(new DateOnly(2026, 11, 16)));
        Assert.Single(Sandbox.Log.Adjustments);
    }

    [Fact]
    public async Task Adjust_DateOfAPersonsEdit_IsRefusedToo()
    {
        Sandbox.Autotask.EditUnits(Line, new DateOnly(2026, 11, 16), 1);

        Assert.Equal(HttpStatusCode.InternalServerError, (await AdjustAsync(Line, "2026-11-16", 3)).Status);
    }

    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("2028-01-01")]
    public async Task Adjust_OutsideTheContract_IsRefusedWithItsText(string date)
    {
        var answer = await AdjustAsync(Line, date, 1);

        Assert.Equal(
            "ContractServiceAdjustment effectiveDate must be between the start date and end date of the Contract referenced by contractID.",
            answer.Error);
    }

    [Fact]
    public async Task Adjust_IntoAPostedPeriod_IsRefusedByDefault()
    {
        Sandbox.Autotask.PostPeriod(Line, new DateOnly(2026, 11, 10));

        var answer = await AdjustAsync(Line, "2026-11-16", 1);

        Assert.Contains("already approved and posted contract period", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adjust_BeforeAPeriodPostedInAdvance_IsRefusedToo()
    {
        Sandbox.Autotask.PostPeriod(Line, new DateOnly(2026, 12, 10));

        Assert.Equal(HttpStatusCode.InternalServerError, (await AdjustAsync(Line, "2026-11-16", 1)).Status);
        Assert.Equal(HttpStatusCode.OK, (await AdjustAsync(Line, "2027-01-01", 1)).Status);
    }

    [Fact]
    public async Task Adjust_IntoAPostedPeriodAsSeparateCharge_LeavesThePostedRow()
    {
        Sandbox.Autotask.Behavior.PostedPeriods = PostedPeriodRule.SeparateCharge;
        Sandbox.Autotask.PostPeriod(Line, new DateOnly(2026, 11, 10));

        await AdjustAsync(Line, "2026-11-16", 1);

        Assert.Equal(5, Sandbox.Autotask.ContractServices[0].UnitsOn(new DateOnly(2026, 11, 20)));
        Assert.Equal(6, Sandbox.Autotask.ContractServices[0].UnitsOn(new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public async Task Adjust_BelowZero_IsRefused()
    {
        Assert.Equal(HttpStatusCode.InternalServerError, (await AdjustAsync(Line, "2026-11-16", -6)).Status);
        Assert.Equal(HttpStatusCode.OK, (await AdjustAsync(Line, "2026-11-16", -5)).Status);
    }

    [Fact]
    public async Task Adjust_ByServiceThatTheContractHas_ChangesTheLine()
    {
        var service = Sandbox.Autotask.Services[0].Id;

        await AutotaskAsync(HttpMethod.Post, "/ContractServiceAdjustments", $$"""{"contractID":{{Contract}},"serviceID":{{service}},"unitChange":2,"effectiveDate":"2026-12-01"}""");

        Assert.Equal(7, Sandbox.Autotask.ContractServices[0].UnitsOn(new DateOnly(2026, 12, 1)));
        Assert.Equal(3, Sandbox.Autotask.ContractServices.Count);
    }

    [Fact]
    public async Task Adjust_ByServiceThatTheContractLacks_CreatesTheLine()
    {
        var service = Sandbox.Autotask.Services[0].Id;
        Sandbox.Autotask.RemoveService(Line);
        var contract = Sandbox.Autotask.Contracts[0].Id;

        var answer = await AutotaskAsync(
            HttpMethod.Post, $"/Contracts/{contract}/ServiceAdjustments", $$"""{"serviceID":{{service}},"unitChange":2,"effectiveDate":"2026-12-01"}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(2, Sandbox.Autotask.ContractServices.Single(line => line.ContractId == contract).UnitsOn(new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public async Task Adjust_ByLineThatIsGoneAndItsService_CreatesAnotherLine()
    {
        var (line, contract, service) = (Line, Contract, Sandbox.Autotask.Services[0].Id);
        Sandbox.Autotask.RemoveService(line);

        await AutotaskAsync(
            HttpMethod.Post,
            $"/Contracts/{contract}/ServiceAdjustments",
            $$"""{"contractServiceID":{{line}},"serviceID":{{service}},"unitChange":2,"effectiveDate":"2026-12-01"}""");

        Assert.NotEqual(line, Assert.Single(Sandbox.Autotask.ContractServices, row => row.ContractId == contract).Id);
    }

    [Fact]
    public async Task Adjust_ByServiceThatTheContractLacksBelowZero_AddsNothing()
    {
        var service = Sandbox.Autotask.Services[0].Id;
        Sandbox.Autotask.RemoveService(Line);

        await AutotaskAsync(
            HttpMethod.Post, $"/Contracts/{Sandbox.Autotask.Contracts[0].Id}/ServiceAdjustments", $$"""{"serviceID":{{service}},"unitChange":-2,"effectiveDate":"2026-12-01"}""");

        Assert.Equal(2, Sandbox.Autotask.ContractServices.Count);
    }

    [Fact]
    public async Task Adjust_ByLineThatIsGone_IsRefused()
    {
        var (line, contract) = (Line, Contract);
        Sandbox.Autotask.RemoveService(line);

        var answer = await AutotaskAsync(
            HttpMethod.Post, $"/Contracts/{contract}/ServiceAdjustments", $$"""{"contractServiceID":{{line}},"unitChange":2,"effectiveDate":"2026-12-01"}""");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Empty(Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Adjust_AllowRepeatService_AddsASecondLine()
    {
        var service = Sandbox.Autotask.Services[0].Id;

        await AutotaskAsync(
            HttpMethod.Post,
            $"/Contracts/{Contract}/ServiceAdjustments",
            $$"""{"serviceID":{{service}},"allowRepeatService":true,"unitChange":2,"effectiveDate":"2026-12-01"}""");

        Assert.Equal(2, Sandbox.Autotask.ContractServices.Count(line => line.ContractId == Contract));
    }

    [Fact]
    public async Task Adjust_WithUnitCost_ShowsItOnTheLineFromItsDateOn()
    {
        await AdjustAsync(Line, "2026-11-12", 0, ""","adjustedUnitCost":10.5""");

        Assert.Equal(9m, Sandbox.Autotask.ContractServices[0].UnitCost);
        Sandbox.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(10.5m, Sandbox.Autotask.ContractServices[0].UnitCost);
    }

    [Fact]
    public async Task Update_UnitCost_IsShownAndLeavesUnits()
    {
        var answer = await AutotaskAsync(HttpMethod.Patch, $"/Contracts/{Contract}/Services", $$"""{"id":{{Line}},"unitCost":10.25}""");

        Assert.Equal(Line, (long)answer.Json["itemId"]!);
        Assert.Equal(10.25m, (decimal)(await AutotaskAsync(HttpMethod.Get, $"/ContractServices/{Line}")).Json["item"]!["unitCost"]!);
        Assert.Equal(5, Sandbox.Autotask.ContractServices[0].UnitsOn(new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public async Task Update_UnitPrice_IsIgnored()
    {
        await AutotaskAsync(HttpMethod.Patch, $"/Contracts/{Contract}/Services", $$"""{"id":{{Line}},"unitPrice":99}""");

        Assert.Equal(15m, Sandbox.Autotask.ContractServices[0].UnitPrice);
    }

    [Fact]
    public async Task Update_UserWhoCannotReadCosts_IsIgnoredAndSeesNoCosts()
    {
        Sandbox.Autotask.Behavior.CanReadCosts = false;

        var answer = await AutotaskAsync(HttpMethod.Patch, $"/Contracts/{Contract}/Services", $$"""{"id":{{Line}},"unitCost":10.25}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.False((await AutotaskAsync(HttpMethod.Get, $"/ContractServices/{Line}")).Json["item"]!.AsObject().ContainsKey("unitCost"));
        Assert.Equal(9m, Sandbox.Autotask.ContractServices[0].UnitCost);
    }

    [Fact]
    public async Task UnitsVisibleAfter_UntilTheDelayIsOver_ReadsShowTheRowsBefore()
    {
        Sandbox.Autotask.Behavior.UnitsVisibleAfter = TimeSpan.FromMinutes(1);

        await AdjustAsync(Line, "2026-12-01", 2);

        Assert.All(Sandbox.Autotask.UnitsRowsOf(Line), row => Assert.Equal(5, row.Units));
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains(Sandbox.Autotask.UnitsRowsOf(Line), row => row.Units == 7);
    }

    [Fact]
    public async Task Log_AfterAdjustments_CountsThemByLineAndDate()
    {
        await AdjustAsync(Line, "2026-11-16", 3);
        await AdjustAsync(Line, "2026-11-17", 1);
        await AdjustAsync(Line, "2026-11-17", 1);

        Assert.Equal(
            new Dictionary<(long, DateOnly), int> { [(Line, new DateOnly(2026, 11, 16))] = 1, [(Line, new DateOnly(2026, 11, 17))] = 1 },
            Sandbox.Log.Adjustments);
        Assert.Equal(3, Sandbox.Log.Requests.Single(count => count.Route == "/Contracts/{parent}/ServiceAdjustments").Requests);
    }
}
