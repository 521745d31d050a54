using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Writes the keyed writes of one group, each after looking for it.</summary>
internal sealed class KeyedWriter(
    IKeyedTarget target, JournalWriter journal, JournalOptions options, TimeProvider time, ILogger logger, IReadOnlyList<PendingWrite<KeyedWrite, KeyedEntry>> group)
    : GroupWriter<KeyedWrite, KeyedEntry>(journal, options, time, logger, group)
{
    private readonly KeyedReadBack readBack = new(target);

    protected override async Task<Func<KeyedEntry, Obstacle?>> ReadAsync(IReadOnlyCollection<KeyedEntry> entries, CancellationToken cancellationToken)
    {
        var states = await readBack.ReadAsync(entries, cancellationToken).ConfigureAwait(false);
        return entry => Check(entry, states[entry.Id]);
    }

    // No date is at stake here, so a refusal for one is a refusal.
    protected override async Task<WriteResult> SendAsync(KeyedWrite write, SendGate gate, CancellationToken cancellationToken)
    {
        var result = await target.SendAsync(write, gate, cancellationToken).ConfigureAwait(false);
        return result.Proof == WriteProof.DateTaken ? result with { Proof = WriteProof.Refused } : result;
    }

    private static Obstacle? Check(KeyedEntry entry, Reading<KeyedState> reading)
    {
        if (!reading.TryGet(out var state))
            return new Obstacle(ChangeResult.Failed, $"Whether {entry.Subject} has it already could not be read before the write: {reading.Reason}.");

        return state switch
        {
            KeyedState.Found found => new Obstacle(ChangeResult.Earlier, $"The target has it already, as {found.TargetId}.", found.TargetId),
            KeyedState.Obstructed obstructed => new Obstacle(
                ChangeResult.Stale, $"What the plan rests on does not hold for {entry.Subject} any more: {obstructed.Reason}; plan again."),
            _ => null,
        };
    }
}
