using Integration.Core;
using Integration.Core.Billing;
using Integration.Sandbox.Faults;

namespace Integration.Autotask.Tests;

public sealed class ReadUnitsTests : AutotaskTest
{
    private static readonly DateRange Days = new(new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1));

    [Fact]
    public async Task ReadUnitsAsync_RangeOfDays_BringsTheRowsThatTouchItInOrder()
    {
        Sandbox.Autotask.EditUnits(Number(FirstLine), new DateOnly(2026, 11, 16), 3);

        var schedule = (await Target.ReadUnitsAsync([FirstLine], Days, Cancel))[FirstLine].Value;

        Assert.Equal(
            [
                new UnitRow(new DateRange(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 15)), 5, false),
                new UnitRow(new DateRange(new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 30)), 8, false),
                new UnitRow(new DateRange(new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 31)), 8, false),
            ],
            schedule.Rows);
    }

    [Fact]
    public async Task ReadUnitsAsync_PostedPeriod_IsMarked()
    {
        Sandbox.Autotask.PostPeriod(Number(FirstLine), new DateOnly(2026, 11, 5));

        var schedule = (await Target.ReadUnitsAsync([FirstLine], Days, Cancel))[FirstLine].Value;

        Assert.Equal([true, false], schedule.Rows.Select(row => row.IsPosted));
    }

    [Fact]
    public async Task ReadUnitsAsync_RangeAfterTheContract_IsAnEmptySchedule()
    {
        var schedule = await Target.ReadUnitsAsync([FirstLine], new DateRange(new DateOnly(2040, 1, 1), new DateOnly(2040, 1, 2)), Cancel);

        Assert.Empty(schedule[FirstLine].Value.Rows);
    }

    [Fact]
    public async Task ReadUnitsAsync_UserWhoCannotReadCosts_StillReadsUnits()
    {
        Sandbox.Autotask.Behavior.CanReadCosts = false;

        Assert.Equal(5, (await Target.ReadUnitsAsync([FirstLine], Days, Cancel))[FirstLine].Value.On(Today).Value.Units);
    }

    [Theory]
    [InlineData(SandboxFaultKind.TruncatedBody)]
    [InlineData(SandboxFaultKind.HtmlBody)]
    [InlineData(SandboxFaultKind.ResetDuringBody)]
    [InlineData(SandboxFaultKind.Status)]
    public async Task ReadUnitsAsync_PageCannotBeRead_EveryLineOfTheRequestIsUnknown(SandboxFaultKind kind)
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "*/ContractServiceUnits/query" });

        var units = await Target.ReadUnitsAsync([LineAt(0), LineAt(1)], Days, Cancel);

        Assert.Equal(2, units.Count);
        Assert.All(units.Values, reading => Assert.False(reading.IsKnown));
    }
}
