using Integration.Core.Journal;

namespace Integration.Testing;

/// <summary>What the suites share: gates that count, and writes that send nothing.</summary>
internal abstract class TargetWorld(TimeProvider time, CancellationToken cancellationToken)
{
    protected static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public CancellationToken Token { get; } = cancellationToken;

    /// <summary>Gets how often the last write opened its gate.</summary>
    public int Opened { get; protected set; }

    public SendGate Gate(TimeSpan patience) => new(
        time.GetTimestamp() + (long)(patience.TotalSeconds * time.TimestampFrequency),
        _ =>
        {
            Opened++;
            return ValueTask.CompletedTask;
        });

    public SendGate ClosedGate() => new(
        Gate(Patience).Deadline, _ => ValueTask.FromException(new InvalidOperationException("The gate does not open: the journal could not be written.")));

    public SendGate PassedGate() => Gate(TimeSpan.FromSeconds(-1));

    public void GateWasOpenedOnce() => Due.Be(Opened == 1, $"A write opens its gate once, and this one opened it {Opened} times.");

    /// <summary>Runs a write whose gate does not open, or that is cancelled before. It may pass the exception on, or say NotSent.</summary>
    public static async Task NotSentAsync(Func<Task<WriteResult>> write)
    {
        WriteResult result;
        try
        {
            result = await write().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is InvalidOperationException or OperationCanceledException)
        {
            return;
        }

        Due.Prove(result, "A write that may not be sent", WriteProof.NotSent);
    }
}
