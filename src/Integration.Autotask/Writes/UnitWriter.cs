using Autotask.Client;
using Integration.Core.Billing;
using Integration.Core.Journal;

namespace Integration.Autotask.Writes;

/// <summary>Writes units and unit costs, each in one request that is never repeated.</summary>
internal sealed class UnitWriter(AutotaskClient client)
{
    public Task<WriteResult> AdjustAsync(UnitAdjustment adjustment, SendGate gate, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(adjustment.Contract.Value, out var contract) || !Ids.TryRead(adjustment.Line.Value, out var line))
            return Task.FromResult(NotAnId(adjustment.Contract.Value, adjustment.Line.Value));

        // By the line alone: named by its service, Autotask adds a line to the contract that has none.
        var body = new ContractServiceAdjustmentCreate
        {
            ContractId = contract,
            ContractServiceId = line,
            EffectiveDate = adjustment.EffectiveDate,
            UnitChange = adjustment.UnitChange,
            AdjustedUnitCost = adjustment.UnitCost is { } cost ? new Optional<decimal?>(cost) : default,
        };
        return GatedSend.RunAsync(
            (options, token) => client.ContractServiceAdjustments.CreateAsync(contract, body, options, token), gate, cancellationToken);
    }

    public Task<WriteResult> SetCostAsync(UnitCostUpdate update, SendGate gate, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(update.Contract.Value, out var contract) || !Ids.TryRead(update.Line.Value, out var line))
            return Task.FromResult(NotAnId(update.Contract.Value, update.Line.Value));

        var body = new ContractServiceUpdate { Id = line, UnitCost = update.UnitCost };
        return GatedSend.RunAsync((options, token) => client.ContractServices.UpdateAsync(contract, body, options, token), gate, cancellationToken);
    }

    private static WriteResult NotAnId(string contract, string line) =>
        new(WriteProof.Refused, $"Not sent: contract '{contract}' or line '{line}' is not an id of Autotask, which are numbers.");
}
