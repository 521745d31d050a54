using System.Net;
using Integration.Core;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;

namespace Integration.Autotask.Tests;

public sealed class RequestBudgetTests : AutotaskTest
{
    private const int Lines = 1001;

    private IReadOnlyList<ContractLineId> All => [.. Sandbox.Autotask.ContractServices.Select(service => Line(service.Id))];

    [Fact]
    public async Task ReadLinesAsync_ThousandLines_TakesAThirdOfItsRequestsPerFiveHundred()
    {
        var lines = await Target.ReadLinesAsync(All, Cancel);

        Assert.Equal(Lines, lines.Values.Count(line => line.IsKnown));
        Assert.Equal(
            [("/Companies/query", 3), ("/ContractServices/query", 3), ("/Contracts/query", 3), ("/Currencies/query", 1), ("/Services/query", 1)],
            Asked());
    }

    [Fact]
    public async Task ReadUnitsAsync_TwoRowsALine_TakesTwoPagesPerFiveHundred()
    {
        var units = await Target.ReadUnitsAsync(All, new DateRange(new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1)), Cancel);

        Assert.Equal(Lines, units.Values.Count(reading => reading.Value.Rows.Count == 2));
        Assert.Equal([("/ContractServiceUnits/query", 3), ("/ContractServiceUnits/query/next", 2)], Asked());
    }

    [Fact]
    public async Task ReadUnitsAsync_LaterPageFails_OnlyTheLinesOfItsRequestAreUnknown()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*/ContractServiceUnits/query/next", HttpStatusCode.InternalServerError));

        var units = await Target.ReadUnitsAsync(All, new DateRange(new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1)), Cancel);

        Assert.Equal(500, units.Values.Count(reading => !reading.IsKnown));
        Assert.Equal(501, units.Values.Count(reading => reading.IsKnown));
    }

    [Fact]
    public async Task ReadLinesAsync_ManyRequests_NeverMoreThanTwoInFlightPerObject()
    {
        await Target.ReadLinesAsync(All, Cancel);

        Assert.All(Sandbox.Log.MaxInFlight, entry => Assert.InRange(entry.Value, 1, 2));
    }

    protected override SandboxSeed Seed() => SandboxSeed.Uniform(Lines, users: 1);
}
