using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Journal;

/// <summary>A billing target over a <see cref="World"/>, whose writes meet the faults that are lined up for them.</summary>
internal sealed class FaultyTarget(World world, TimeProvider time) : IBillingTarget
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public Func<ContractLineId, Fault> NextFault { get; set; } = _ => Fault.None;

    public Func<TimeSpan> CommitDelay { get; set; } = () => TimeSpan.FromSeconds(200);

    public Func<TimeSpan> VisibleDelay { get; set; } = () => TimeSpan.FromSeconds(40);

    public Action BeforeCall { get; set; } = () => { };

    public List<string> Calls { get; } = [];

    public HashSet<ContractLineId> Unreadable { get; } = [];

    public Func<bool> ReadsFail { get; set; } = () => false;

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

    public Task<WriteResult> AdjustUnitsAsync(UnitAdjustment adjustment, SendGate gate, CancellationToken cancellationToken = default) =>
        WriteAsync(
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

    private async Task<WriteResult> WriteAsync(
        ContractLineId line, string call, DateOnly date, Func<TimeSpan, bool> commit, SendGate gate, CancellationToken cancellationToken)
    {
        Begin(call);
        var fault = NextFault(line);
        switch (fault)
        {
            case Fault.NotConnectedThrows:
                throw new HttpRequestException("connection refused");
            case Fault.ThrottledBeforeGate:
                return new WriteResult(WriteProof.NotSent, "no permit");
            case Fault.TooLateBeforeGate:
                await Task.Delay(TimeSpan.FromSeconds(31), time, cancellationToken);
                break;
        }

        await gate.OpenAsync(cancellationToken);
        if (fault == Fault.TooLateAfterGate)
            await Task.Delay(TimeSpan.FromSeconds(31), time, CancellationToken.None);

        if (time.GetTimestamp() > gate.Deadline)
            return new WriteResult(WriteProof.NotSent, "the deadline passed before the first byte");

        world.CatchUp();
        switch (fault)
        {
            case Fault.Throttled:
                return new WriteResult(WriteProof.NotSent, "429");
            case Fault.RefusedByRule:
                return new WriteResult(WriteProof.Refused, "effectiveDate must be between the start date and end date of the contract");
            case Fault.NeverArrives:
                await Task.Delay(Timeout, time, CancellationToken.None);
                return new WriteResult(WriteProof.Uncertain, "timed out");
            case Fault.CommitsAfterClientGaveUp:
                world.CommitLater(CommitDelay(), () => commit(TimeSpan.Zero));
                await Task.Delay(Timeout, time, CancellationToken.None);
                return new WriteResult(WriteProof.Uncertain, "timed out");
            case Fault.ReplyLostAfterCommit:
                commit(TimeSpan.Zero);
                return new WriteResult(WriteProof.Uncertain, "reset while reading the answer");
            case Fault.ResetThrows:
                throw new HttpRequestException("connection reset");
            case Fault.UnknownText:
                return new WriteResult(WriteProof.Uncertain, "500 'Something else went wrong'");
            case Fault.DateTaken:
                world.PersonAdjusts(line, date, 0);
                return new WriteResult(WriteProof.DateTaken, "Attempt to insert duplicate data into contract_service_period");
            case Fault.PersonEditsBefore:
                world.PersonAdjusts(line, World.Term.First, 7);
                break;
        }

        return commit(fault == Fault.VisibleLater ? VisibleDelay() : TimeSpan.Zero)
            ? new WriteResult(WriteProof.Accepted, "200")
            : new WriteResult(WriteProof.DateTaken, "Attempt to insert duplicate data into contract_service_period");
    }

    private void BeginRead(string call, CancellationToken cancellationToken)
    {
        Begin(call);
        cancellationToken.ThrowIfCancellationRequested();
        if (ReadsFail())
            throw new HttpRequestException("connection refused");
    }

    private void Begin(string call)
    {
        BeforeCall();
        Calls.Add(call);
    }
}
