using Integration.Core;
using Integration.Core.Journal;

namespace Integration.Testing;

/// <summary>The cases of <see cref="BillingTargetContract"/>, by the names of their methods.</summary>
internal static class BillingTargetCases
{
    private static readonly ContractLineId Nobody = new("999999999");

    public static async Task Reads_EveryIdAskedFor_HasAReadingAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync(units: 7, unitCost: 3m).ConfigureAwait(false);
        ContractLineId[] asked = [line.Line, Nobody];

        var lines = await world.Target.ReadLinesAsync(asked, world.Token).ConfigureAwait(false);
        var units = await world.Target.ReadUnitsAsync(asked, line.Term, world.Token).ConfigureAwait(false);
        var costs = await world.Target.ReadUnitCostsAsync(asked, world.Token).ConfigureAwait(false);

        Due.Known(lines, line.Line);
        Due.Known(units, line.Line);
        Due.Be(Due.Known(costs, line.Line) == 3m, $"The unit cost 3 is due, and {costs[line.Line]} was read.");
        Due.Be(asked.All(lines.ContainsKey) && asked.All(units.ContainsKey) && asked.All(costs.ContainsKey), $"Every id asked for has a reading.");
    }

    public static async Task Reads_LineThatDoesNotExist_IsUnknownAndNotZeroAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync().ConfigureAwait(false);

        var lines = await world.Target.ReadLinesAsync([Nobody], world.Token).ConfigureAwait(false);
        var costs = await world.Target.ReadUnitCostsAsync([Nobody], world.Token).ConfigureAwait(false);
        var units = await world.Target.ReadUnitsAsync([Nobody], line.Term, world.Token).ConfigureAwait(false);

        Due.Unknown(lines, Nobody);
        Due.Unknown(costs, Nobody);
        Due.Be(units.TryGetValue(Nobody, out var reading), $"ReadUnitsAsync has no reading for {Nobody}: every id asked for has one.");
        Due.Be(!reading.TryGet(out var schedule) || schedule.Rows.Count == 0, $"A line that does not exist has no units row, not one of zero units.");
    }

    public static async Task ReadLines_Line_HasTheTermsOfItsContractAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync(unitCost: 3m).ConfigureAwait(false);

        var read = Due.Known(await world.Target.ReadLinesAsync([line.Line], world.Token).ConfigureAwait(false), line.Line);

        Due.Be(
            (read.Id, read.Contract, read.Account, read.Term) == (line.Line, line.Contract, line.Account, line.Term),
            $"Line, contract, account and term are due as arranged, and {read} was read.");
        Due.Be(read.IsBillable, $"The contract is in effect and recurring, so its line is due to be billable.");
        Due.Be(read.PeriodMonths is 1 or 3 or 6 or 12, $"A billing period has 1, 3, 6 or 12 months, and {read.PeriodMonths} was read.");
        Due.Be(read.UnitCost == 3m, $"The unit cost 3 is due, and {read.UnitCost} was read.");
    }

    public static async Task ReadUnits_Rows_AreOrderedAndCoverEachDayOnceAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync(units: 7).ConfigureAwait(false);
        await world.Fixture.EditUnitsAsync(line, line.Today.AddDays(2), 1, world.Token).ConfigureAwait(false);

        var rows = (await world.ScheduleAsync(line).ConfigureAwait(false)).Rows;

        Due.Be(rows.Zip(rows.Skip(1)).All(pair => pair.First.Days.First < pair.Second.Days.First), $"The rows are due in order of their first day.");
        await world.UnitsAreAsync(line, line.Today, 7, "Before the edit").ConfigureAwait(false);
        await world.UnitsAreAsync(line, line.Today.AddDays(2), 8, "From the edit on").ConfigureAwait(false);
    }

    public static async Task List_AccountAndContract_ShowTheLineAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync().ConfigureAwait(false);

        var accounts = await world.Target.ListAccountsAsync(world.Token).ConfigureAwait(false);
        var contracts = await world.Target.ListContractsAsync([line.Account], world.Token).ConfigureAwait(false);

        Due.Be(accounts.Any(account => account.Id == line.Account && account.IsActive), $"Account {line.Account} is due among the accounts, and active.");
        var contract = contracts.SingleOrDefault(contract => contract.Id == line.Contract);
        Due.Be(contract is { IsActive: true, IsRecurring: true }, $"Contract {line.Contract} is due once, active and recurring.");
        Due.Be(contract!.Lines.Any(each => each.Id == line.Line), $"Line {line.Line} is due on contract {line.Contract}.");
    }

    public static async Task Adjust_FromADay_AddsUnitsFromThatDayOnAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync(units: 10).ConfigureAwait(false);

        Due.Prove(await world.AdjustAsync(line, line.Today.AddDays(1), 3).ConfigureAwait(false), "An adjustment inside the contract", WriteProof.Accepted);

        await world.UnitsAreAsync(line, line.Today, 10, "The day before keeps its units").ConfigureAwait(false);
        await world.UnitsAreAsync(line, line.Today.AddDays(1), 13, "From the date on").ConfigureAwait(false);
        await world.UnitsAreAsync(line, line.Term.Last, 13, "To the contract's end").ConfigureAwait(false);
        Due.Prove(await world.AdjustAsync(line, line.Today.AddDays(2), -4).ConfigureAwait(false), "A negative adjustment", WriteProof.Accepted);
        await world.UnitsAreAsync(line, line.Today.AddDays(2), 9, "After a negative adjustment").ConfigureAwait(false);
    }

    public static async Task Adjust_AfterAPersonsEdit_AddsToWhatIsThereAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync(units: 10).ConfigureAwait(false);
        await world.Fixture.EditUnitsAsync(line, line.Today, 5, world.Token).ConfigureAwait(false);

        await world.AdjustAsync(line, line.Today.AddDays(1), 1).ConfigureAwait(false);

        await world.UnitsAreAsync(line, line.Today.AddDays(1), 16, "An adjustment is relative").ConfigureAwait(false);
    }

    public static async Task Adjust_OneLine_LeavesOthersAloneAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync(units: 10).ConfigureAwait(false);
        var other = await world.LineAsync(units: 20).ConfigureAwait(false);

        await world.AdjustAsync(line, line.Today, 1).ConfigureAwait(false);

        await world.UnitsAreAsync(other, other.Today, 20, "Another line").ConfigureAwait(false);
    }

    public static async Task Adjust_WithAUnitCost_ChangesBothOrNeitherAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync(units: 10, unitCost: 4m).ConfigureAwait(false);

        var result = await world.AdjustAsync(line, line.Today, 3, unitCost: 4.25m).ConfigureAwait(false);

        if (result.Proof != WriteProof.Refused)
            Due.Prove(result, "An adjustment with a unit cost that is not refused", WriteProof.Accepted);

        var (units, cost) = result.Proof == WriteProof.Accepted ? (13, 4.25m) : (10, 4m);
        await world.UnitsAreAsync(line, line.Today, units, $"An adjustment with a unit cost was {result.Proof}").ConfigureAwait(false);
        var read = await world.CostAsync(line).ConfigureAwait(false);
        Due.Be(read == cost, $"The adjustment was {result.Proof}, so the unit cost {cost} is due, and {read} was read back.");
    }

    public static async Task Adjust_Gate_IsOpenedOnceAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync().ConfigureAwait(false);

        await world.AdjustAsync(line, line.Today, 1).ConfigureAwait(false);

        world.GateWasOpenedOnce();
    }

    public static async Task Adjust_GateDoesNotOpen_SendsNothingAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync(units: 10).ConfigureAwait(false);

        await TargetWorld.NotSentAsync(() => world.AdjustAsync(line, line.Today, 1, world.ClosedGate())).ConfigureAwait(false);

        await world.UnitsAreAsync(line, line.Today, 10, "Nothing was sent").ConfigureAwait(false);
    }

    public static async Task Adjust_DeadlinePassed_SendsNothingAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync(units: 10).ConfigureAwait(false);

        var result = await world.AdjustAsync(line, line.Today, 1, world.PassedGate()).ConfigureAwait(false);

        Due.Prove(result, "A write past its deadline", WriteProof.NotSent);
        await world.UnitsAreAsync(line, line.Today, 10, "Nothing was sent").ConfigureAwait(false);
    }

    public static async Task Adjust_SameDateTwice_ProvesThatTheDateIsTakenAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync(units: 10).ConfigureAwait(false);
        await world.AdjustAsync(line, line.Today, 1).ConfigureAwait(false);

        Due.Prove(await world.AdjustAsync(line, line.Today, 1).ConfigureAwait(false), "A second adjustment of one date", WriteProof.DateTaken);

        await world.UnitsAreAsync(line, line.Today, 11, "The second adjustment was refused").ConfigureAwait(false);
    }

    public static async Task Adjust_OutsideTheContract_IsRefusedAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync(units: 10).ConfigureAwait(false);

        var result = await world.AdjustAsync(line, line.Term.Last.AddDays(1), 1).ConfigureAwait(false);

        Due.Prove(result, "An adjustment after the contract's end", WriteProof.Refused);
        await world.UnitsAreAsync(line, line.Term.Last, 10, "The adjustment was refused").ConfigureAwait(false);
    }

    public static async Task Adjust_LineIsGone_CreatesNoneAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync().ConfigureAwait(false);
        await world.Fixture.RemoveLineAsync(line, world.Token).ConfigureAwait(false);

        var result = await world.AdjustAsync(line, line.Today, 1).ConfigureAwait(false);

        Due.Be(result.Proof != WriteProof.Accepted, $"An adjustment of a line that is gone is never accepted, and it was: {result.Detail}");
        var lines = await world.LinesAsync(line).ConfigureAwait(false);
        Due.Be(lines == 0, $"No write creates a line, and contract {line.Contract} has {lines} now.");
    }

    public static async Task Adjust_AnswerIsLost_IsUncertainAndNotRefusedAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync(units: 10).ConfigureAwait(false);
        if (!await world.Fixture.LoseNextAnswerAsync(world.Token).ConfigureAwait(false))
            return;

        Due.Prove(await world.AdjustAsync(line, line.Today, 1).ConfigureAwait(false), "A write whose answer was lost", WriteProof.Uncertain);

        await world.UnitsAreAsync(line, line.Today, 11, "The write took effect once").ConfigureAwait(false);
    }

    public static async Task SetUnitCost_NewCost_IsReadBackAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync(unitCost: 4m).ConfigureAwait(false);

        Due.Prove(await world.SetCostAsync(line, 4.25m).ConfigureAwait(false), "A new unit cost", WriteProof.Accepted);
        Due.Prove(await world.SetCostAsync(line, 4.25m).ConfigureAwait(false), "The same unit cost again", WriteProof.Accepted);

        var cost = await world.CostAsync(line).ConfigureAwait(false);
        Due.Be(cost == 4.25m, $"The unit cost 4.25 is due, and {cost} was read back.");
    }

    public static async Task SetUnitCost_Gate_IsOpenedOnceAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync().ConfigureAwait(false);

        await world.SetCostAsync(line, 4.25m).ConfigureAwait(false);

        world.GateWasOpenedOnce();
    }

    public static async Task SetUnitCost_GateDoesNotOpen_SendsNothingAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync(unitCost: 4m).ConfigureAwait(false);

        await TargetWorld.NotSentAsync(() => world.SetCostAsync(line, 9m, world.ClosedGate())).ConfigureAwait(false);

        var cost = await world.CostAsync(line).ConfigureAwait(false);
        Due.Be(cost == 4m, $"Nothing was sent, so the unit cost 4 is due, and {cost} was read.");
    }

    public static async Task SetUnitCost_DeadlinePassed_SendsNothingAsync(BillingTargetWorld world)
    {
        var line = await world.LineAsync(unitCost: 4m).ConfigureAwait(false);

        Due.Prove(
            await world.SetCostAsync(line, 9m, world.PassedGate()).ConfigureAwait(false), "A write past its deadline", WriteProof.NotSent);

        var cost = await world.CostAsync(line).ConfigureAwait(false);
        Due.Be(cost == 4m, $"Nothing was sent, so the unit cost 4 is due, and {cost} was read.");
    }
}
