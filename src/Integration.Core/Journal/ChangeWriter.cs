using Integration.Core.Billing;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Writes the changes of one group of billing.</summary>
internal sealed class ChangeWriter(
    IBillingTarget target, JournalWriter journal, JournalOptions options, TimeProvider time, ILogger logger, IReadOnlyList<PendingWrite<Change, LineEntry>> group)
    : GroupWriter<Change, LineEntry>(journal, options, time, logger, group)
{
    protected override async Task<Func<LineEntry, Obstacle?>> ReadAsync(IReadOnlyCollection<LineEntry> entries, CancellationToken cancellationToken) =>
        (await LinePreconditions.ReadAsync(target, entries, cancellationToken).ConfigureAwait(false)).Check;

    protected override Task<WriteResult> SendAsync(Change write, SendGate gate, CancellationToken cancellationToken) => write switch
    {
        UnitsChange units => target.AdjustUnitsAsync(
            new UnitAdjustment(units.Contract, units.Line, units.EffectiveDate, units.To - units.From, units.UnitCost?.To), gate, cancellationToken),
        UnitCostChange cost => target.SetUnitCostAsync(new UnitCostUpdate(cost.Contract, cost.Line, cost.To), gate, cancellationToken),
        _ => throw new ArgumentException($"A change of type {write.GetType().Name} cannot be written.", nameof(write)),
    };

    protected override string? WaitsFor(PendingWrite<Change, LineEntry> item) =>
        Group.Any(other => other.Write.Line == item.Write.Line && other.Outcome is not null) ? "Another change of the line has to end first." : null;
}
