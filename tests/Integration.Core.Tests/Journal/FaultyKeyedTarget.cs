using Integration.Core.Journal;

namespace Integration.Core.Tests.Journal;

/// <summary>A keyed target over a <see cref="KeyedWorld"/>, whose writes meet the faults that are lined up for them.</summary>
internal sealed class FaultyKeyedTarget(KeyedWorld world, TimeProvider time) : FaultyVendor(time), IKeyedTarget
{
    public Func<KeyedWrite, Fault> NextFault { get; set; } = _ => Fault.None;

    /// <summary>Gets or sets a value indicating whether answers say what the vendor calls what was written.</summary>
    public bool AnswersWithIds { get; set; } = true;

    public bool Owns(KeyedEntry entry) => entry.Kind is not (JournalKind.AlertNote or JournalKind.AlertStatus);

    public Task<IReadOnlyDictionary<long, Reading<KeyedState>>> ReadAsync(IReadOnlyCollection<KeyedEntry> entries, CancellationToken cancellationToken)
    {
        BeginRead($"read {entries.Count}", cancellationToken);
        return Task.FromResult<IReadOnlyDictionary<long, Reading<KeyedState>>>(entries.ToDictionary(entry => entry.Id, world.Read));
    }

    public Task<WriteResult> SendAsync(KeyedWrite write, SendGate gate, CancellationToken cancellationToken)
    {
        Begin($"send {write.Key}");
        var fault = NextFault(write);
        return WriteAsync(fault, Commit, gate, cancellationToken);

        WriteResult Commit(TimeSpan delay)
        {
            if (fault == Fault.DateTaken)
                return new WriteResult(WriteProof.DateTaken, "a target that speaks of dates");

            if (fault == Fault.PersonEditsBefore)
                world.PersonSets(write.Subject, "what a person typed");

            var id = world.Commit(write, delay);
            return new WriteResult(WriteProof.Accepted, "201", AnswersWithIds ? id : null);
        }
    }

    protected override void CatchUp() => world.CatchUp();

    protected override void CommitLater(TimeSpan delay, Action commit) => world.CommitLater(delay, commit);
}
