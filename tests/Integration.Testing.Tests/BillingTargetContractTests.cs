using CustomTarget;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Mapping;

namespace Integration.Testing.Tests;

public class BillingTargetContractTests
{
    public static TheoryData<string> Names => [.. Cases(target => target).Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case_OnTheSample_Passes(string name) => Run(name, target => target);

    [Theory]
    [InlineData("Reads_LineThatDoesNotExist_IsUnknownAndNotZero", Break.MissingIsZero)]
    [InlineData("Reads_EveryIdAskedFor_HasAReading", Break.DropsMissing)]
    [InlineData("Adjust_Gate_IsOpenedOnce", Break.IgnoresGate)]
    [InlineData("Adjust_GateDoesNotOpen_SendsNothing", Break.IgnoresGate)]
    [InlineData("Adjust_DeadlinePassed_SendsNothing", Break.IgnoresDeadline)]
    [InlineData("SetUnitCost_DeadlinePassed_SendsNothing", Break.IgnoresDeadline)]
    [InlineData("SetUnitCost_GateDoesNotOpen_SendsNothing", Break.IgnoresGate)]
    [InlineData("Adjust_SameDateTwice_ProvesThatTheDateIsTaken", Break.EverythingIsRefused)]
    [InlineData("Adjust_AnswerIsLost_IsUncertainAndNotRefused", Break.EverythingIsRefused)]
    [InlineData("Adjust_FromADay_AddsUnitsFromThatDayOn", Break.WritesTwice)]
    [InlineData("Adjust_OutsideTheContract_IsRefused", Break.NothingIsProven)]
    [InlineData("Adjust_WithAUnitCost_ChangesBothOrNeither", Break.DropsTheCost)]
    public async Task Case_OnATargetThatBreaksIt_SaysSo(string name, Break how)
    {
        var error = await Assert.ThrowsAsync<ContractBrokenException>(() => Run(name, target => new BrokenTarget(target, how)));

        Assert.NotEmpty(error.Message);
    }

    private static Task Run(string name, Func<IBillingTarget, IBillingTarget> wrap) =>
        Cases(wrap).Single(each => each.Name == name).RunAsync(TestContext.Current.CancellationToken);

    private static IReadOnlyList<ContractCase> Cases(Func<IBillingTarget, IBillingTarget> wrap) =>
        BillingTargetContract.Cases(_ => Task.FromResult<IBillingTargetFixture>(new Wrapped(new PsaFixture(), wrap)));

    public enum Break
    {
        MissingIsZero,
        DropsMissing,
        IgnoresGate,
        IgnoresDeadline,
        EverythingIsRefused,
        NothingIsProven,
        WritesTwice,
        DropsTheCost,
    }

    private sealed class Wrapped(PsaFixture inner, Func<IBillingTarget, IBillingTarget> wrap) : IBillingTargetFixture
    {
        public IBillingTarget Target { get; } = wrap(inner.Target);

        public TimeProvider Time => inner.Time;

        public Task<ContractLineUnderTest> ArrangeLineAsync(int units, decimal unitCost, CancellationToken cancellationToken = default) =>
            inner.ArrangeLineAsync(units, unitCost, cancellationToken);

        public Task EditUnitsAsync(ContractLineUnderTest line, DateOnly from, int unitChange, CancellationToken cancellationToken = default) =>
            inner.EditUnitsAsync(line, from, unitChange, cancellationToken);

        public Task RemoveLineAsync(ContractLineUnderTest line, CancellationToken cancellationToken = default) =>
            inner.RemoveLineAsync(line, cancellationToken);

        public Task<bool> LoseNextAnswerAsync(CancellationToken cancellationToken = default) => inner.LoseNextAnswerAsync(cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }

    private sealed class BrokenTarget(IBillingTarget inner, Break how) : IBillingTarget
    {
        public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => inner.CheckAsync(cancellationToken);

        public Task<IReadOnlyList<Account>> ListAccountsAsync(CancellationToken cancellationToken = default) => inner.ListAccountsAsync(cancellationToken);

        public Task<IReadOnlyList<Contract>> ListContractsAsync(IReadOnlyCollection<AccountId> accounts, CancellationToken cancellationToken = default) =>
            inner.ListContractsAsync(accounts, cancellationToken);

        public Task<IReadOnlyDictionary<ContractLineId, Reading<ContractLine>>> ReadLinesAsync(
            IReadOnlyCollection<ContractLineId> lines, CancellationToken cancellationToken = default) => inner.ReadLinesAsync(lines, cancellationToken);

        public async Task<IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>>> ReadUnitsAsync(
            IReadOnlyCollection<ContractLineId> lines, DateRange days, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadUnitsAsync(lines, days, cancellationToken);
            return how switch
            {
                Break.MissingIsZero => read.ToDictionary(
                    pair => pair.Key, pair => pair.Value.IsKnown ? pair.Value : Reading.Known(new UnitSchedule([new UnitRow(days, 0, IsPosted: false)]))),
                Break.DropsMissing => read.Where(pair => pair.Value.IsKnown).ToDictionary(),
                _ => read,
            };
        }

        public Task<IReadOnlyDictionary<ContractLineId, Reading<decimal?>>> ReadUnitCostsAsync(
            IReadOnlyCollection<ContractLineId> lines, CancellationToken cancellationToken = default) => inner.ReadUnitCostsAsync(lines, cancellationToken);

        public async Task<WriteResult> AdjustUnitsAsync(UnitAdjustment adjustment, SendGate gate, CancellationToken cancellationToken = default)
        {
            var asked = how == Break.DropsTheCost ? adjustment with { UnitCost = null } : adjustment;
            var result = await inner.AdjustUnitsAsync(asked, Gate(gate), cancellationToken);
            if (how == Break.WritesTwice)
                await inner.AdjustUnitsAsync(adjustment with { EffectiveDate = adjustment.EffectiveDate.AddDays(1) }, Gate(gate), cancellationToken);

            return Told(result);
        }

        public async Task<WriteResult> SetUnitCostAsync(UnitCostUpdate update, SendGate gate, CancellationToken cancellationToken = default) =>
            Told(await inner.SetUnitCostAsync(update, Gate(gate), cancellationToken));

        private SendGate Gate(SendGate gate) => how switch
        {
            Break.IgnoresGate => new SendGate(gate.Deadline, _ => ValueTask.CompletedTask),
            Break.IgnoresDeadline => new SendGate(long.MaxValue, gate.OpenAsync),
            _ => gate,
        };

        private WriteResult Told(WriteResult result) => how switch
        {
            Break.EverythingIsRefused when result.Proof != WriteProof.Accepted => result with { Proof = WriteProof.Refused },
            Break.NothingIsProven => result with { Proof = WriteProof.Uncertain },
            _ => result,
        };
    }
}
