using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Journal;

/// <summary>A billing target over a <see cref="World"/>, whose writes meet the faults that are lined up for them.</summary>
internal sealed class FaultyTarget(World world, TimeProvider time) : FaultyVendor(time), IBillingTarget
{
    public Func<ContractLineId, Fault> NextFault { get; set; } = _ => Fault.None;

    public HashSet<ContractLineId> Unreadable { get; } = [];

    public bool IgnoresCosts { get; set; }

    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<Account>> ListAccountsAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<Contract>> ListContractsAsync(IReadOnlyCollection<AccountId> accounts, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<ContractLineId, Reading<ContractLine>>> ReadLinesAsync(
        IReadOnlyCollection<ContractLineId> lines, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>>> ReadUnitsAsync(
        IReadOnlyCollection<ContractLineId> lines, DateRange days, CancellationToken cancellationToken = default)
    {
        BeginRead($"units {lines.Count}", cancellationToken);
        return Task.FromResult<IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>>>(lines.ToDictionary(
            line => line,
            line => Unreadable.Contains(line) ? Reading.Unknown<UnitSchedule>("its page failed")
                : Reading.Known(world.Find(line) is null ? new UnitSchedule([]) : world.Schedule(line))));
    }

    public Task<IReadOnlyDictionary<ContractLineId, Reading<decimal?>>> ReadUnitCostsAsync(
        IReadOnlyCollection<ContractLineId> lines, CancellationToken cancellationToken = default)
    {
        BeginRead($"costs {lines.Count}", cancellationToken);
        return Task.FromResult<IReadOnlyDictionary<ContractLineId, Reading<decimal?>>>(lines.ToDictionary(
            line => line,
            line => world.Find(line) is { } found ? Reading.Known(found.Cost) : Reading.Unknown<decimal?>("the line no longer exists")));
    }

    public Task<WriteResult> AdjustUnitsAsync(UnitAdjustment adjustment, SendGate gate, CancellationToken cancellationToken = default) => WriteAsync(
        adjustment.Line,
        $"adjust {adjustment.Line} {adjustment.EffectiveDate:MM-dd} {adjustment.UnitChange:+0;-0}",
        adjustment.EffectiveDate,
        delay => world.Adjust(adjustment, delay),
        gate,
        cancellationToken);

    public Task<WriteResult> SetUnitCostAsync(UnitCostUpdate update, SendGate gate, CancellationToken cancellationToken = default) => WriteAsync(
        update.Line,
        $"cost {update.Line} {update.UnitCost}",
        DateOnly.MinValue,
        _ =>
        {
            if (!IgnoresCosts)
                world[update.Line].Cost = update.UnitCost;

            return true;
        },
        gate,
        cancellationToken);

    protected override void CatchUp() => world.CatchUp();

    protected override void CommitLater(TimeSpan delay, Action commit) => world.CommitLater(delay, commit);

    private Task<WriteResult> WriteAsync(
        ContractLineId line, string call, DateOnly date, Func<TimeSpan, bool> commit, SendGate gate, CancellationToken cancellationToken)
    {
        Begin(call);
        var fault = NextFault(line);
        return WriteAsync(fault, Commit, gate, cancellationToken);

        WriteResult Commit(TimeSpan delay)
        {
            if (fault == Fault.DateTaken)
                world.PersonAdjusts(line, date, 0);

            if (fault == Fault.PersonEditsBefore)
                world.PersonAdjusts(line, World.Term.First, 7);

            return fault != Fault.DateTaken && commit(delay)
                ? new WriteResult(WriteProof.Accepted, "200")
                : new WriteResult(WriteProof.DateTaken, "Attempt to insert duplicate data into contract_service_period");
        }
    }
}
