using Integration.Core.Billing;
using Integration.Core.Journal;

namespace Integration.Testing;

/// <summary>The steps of the billing suite's cases.</summary>
internal sealed class BillingTargetWorld(IBillingTargetFixture fixture, CancellationToken cancellationToken)
    : TargetWorld(fixture.Time, cancellationToken)
{
    public IBillingTargetFixture Fixture { get; } = fixture;

    public IBillingTarget Target => Fixture.Target;

    public Task<ContractLineUnderTest> LineAsync(int units = 10, decimal unitCost = 4m) => Fixture.ArrangeLineAsync(units, unitCost, Token);

    public async Task<UnitSchedule> ScheduleAsync(ContractLineUnderTest line)
    {
        var units = await Target.ReadUnitsAsync([line.Line], line.Term, Token).ConfigureAwait(false);
        return Due.Known(units, line.Line);
    }

    public async Task UnitsAreAsync(ContractLineUnderTest line, DateOnly day, int due, string because)
    {
        var schedule = await ScheduleAsync(line).ConfigureAwait(false);
        var row = schedule.On(day);
        Due.Be(row.IsKnown && row.Value.Units == due, $"{because}: {due} units are due on {day:yyyy-MM-dd}, and the rows say {row}.");
    }

    public async Task<decimal?> CostAsync(ContractLineUnderTest line)
    {
        var costs = await Target.ReadUnitCostsAsync([line.Line], Token).ConfigureAwait(false);
        return Due.Known(costs, line.Line);
    }

    public async Task<int> LinesAsync(ContractLineUnderTest line)
    {
        var contracts = await Target.ListContractsAsync([line.Account], Token).ConfigureAwait(false);
        return contracts.Where(contract => contract.Id == line.Contract).Sum(contract => contract.Lines.Count);
    }

    public Task<WriteResult> AdjustAsync(ContractLineUnderTest line, DateOnly from, int change, SendGate? gate = null, decimal? unitCost = null)
    {
        Opened = 0;
        return Target.AdjustUnitsAsync(new UnitAdjustment(line.Contract, line.Line, from, change, unitCost), gate ?? Gate(Patience), Token);
    }

    public Task<WriteResult> SetCostAsync(ContractLineUnderTest line, decimal cost, SendGate? gate = null)
    {
        Opened = 0;
        return Target.SetUnitCostAsync(new UnitCostUpdate(line.Contract, line.Line, cost), gate ?? Gate(Patience), Token);
    }
}
