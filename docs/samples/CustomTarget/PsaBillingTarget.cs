using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Mapping;

namespace CustomTarget;

/// <summary>Puts the PSA behind the engine's port.</summary>
public sealed class PsaBillingTarget(Psa psa, TimeProvider time) : IBillingTarget
{
    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<Finding>>([]);

    public Task<IReadOnlyList<Account>> ListAccountsAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Account>>(
            [.. psa.Lines.Values.Select(line => new Account(line.Account, $"Account {line.Account}", IsActive: true)).DistinctBy(account => account.Id)]);

    public Task<IReadOnlyList<Contract>> ListContractsAsync(IReadOnlyCollection<AccountId> accounts, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Contract>>(
        [
            .. psa.Lines.Values.Where(line => accounts.Contains(line.Account)).GroupBy(line => line.Contract).Select(lines => new Contract
            {
                Id = lines.Key,
                Account = lines.First().Account,
                Name = $"Contract {lines.Key}",
                Term = PsaLine.Term,
                IsActive = true,
                IsRecurring = true,
                Lines = [.. lines.Select(ToContractLine)],
            }),
        ]);

    #region reads
    public Task<IReadOnlyDictionary<ContractLineId, Reading<ContractLine>>> ReadLinesAsync(
        IReadOnlyCollection<ContractLineId> lines, CancellationToken cancellationToken = default) => Read(lines, ToContractLine);

    public Task<IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>>> ReadUnitsAsync(
        IReadOnlyCollection<ContractLineId> lines, DateRange days, CancellationToken cancellationToken = default) => Read(lines, ToSchedule);

    public Task<IReadOnlyDictionary<ContractLineId, Reading<decimal?>>> ReadUnitCostsAsync(
        IReadOnlyCollection<ContractLineId> lines, CancellationToken cancellationToken = default) => Read(lines, line => (decimal?)line.UnitCost);

    private Task<IReadOnlyDictionary<ContractLineId, Reading<T>>> Read<T>(IReadOnlyCollection<ContractLineId> ids, Func<PsaLine, T> read) =>
        Task.FromResult<IReadOnlyDictionary<ContractLineId, Reading<T>>>(ids.Distinct().ToDictionary(
            id => id,
            id => psa.Lines.TryGetValue(id, out var line) ? Reading.Known(read(line)) : Reading.Unknown<T>("the line no longer exists")));
    #endregion

    #region writes
    public Task<WriteResult> AdjustUnitsAsync(UnitAdjustment adjustment, SendGate gate, CancellationToken cancellationToken = default) =>
        WriteAsync(() => psa.Adjust(adjustment.Line, adjustment.EffectiveDate, adjustment.UnitChange, adjustment.UnitCost), gate, cancellationToken);

    public Task<WriteResult> SetUnitCostAsync(UnitCostUpdate update, SendGate gate, CancellationToken cancellationToken = default) =>
        WriteAsync(() => psa.SetCost(update.Line, update.UnitCost), gate, cancellationToken);

    private async Task<WriteResult> WriteAsync(Func<string?> send, SendGate gate, CancellationToken cancellationToken)
    {
        // Whatever a write waits for (a slot, a permit, a token) comes before this line.
        await gate.OpenAsync(cancellationToken);
        if (time.GetTimestamp() > gate.Deadline)
        {
            return new WriteResult(WriteProof.NotSent, "the deadline passed before the first byte");
        }

        try
        {
            return send() switch
            {
                null => new WriteResult(WriteProof.Accepted, "ok"),
                "duplicate date" => new WriteResult(WriteProof.DateTaken, "duplicate date"),
                "outside the contract" or "no such line" => new WriteResult(WriteProof.Refused, "the PSA refused"),
                var text => new WriteResult(WriteProof.Uncertain, $"an answer that is not known: {text}"),
            };
        }
        catch (IOException exception)
        {
            return new WriteResult(WriteProof.Uncertain, exception.Message);
        }
    }
    #endregion

    private static ContractLine ToContractLine(PsaLine line) => new()
    {
        Id = line.Id,
        Contract = line.Contract,
        ContractName = $"Contract {line.Contract}",
        Account = line.Account,
        Service = new ServiceId("seats"),
        ServiceName = "Seats",
        Term = PsaLine.Term,
        IsBillable = true,
        PeriodMonths = 1,
        UnitCost = line.UnitCost,
        Currency = "USD",
    };

    private static UnitSchedule ToSchedule(PsaLine line)
    {
        List<DateOnly> starts = [PsaLine.Term.First, .. line.Adjustments.Keys.Where(day => day != PsaLine.Term.First)];
        var ends = starts.Skip(1).Select(start => start.AddDays(-1)).Append(PsaLine.Term.Last);
        return new UnitSchedule([.. starts.Zip(ends, (first, last) => new UnitRow(new DateRange(first, last), line.UnitsOn(first), IsPosted: false))]);
    }
}
