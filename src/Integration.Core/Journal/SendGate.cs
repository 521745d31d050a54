namespace Integration.Core.Journal;

/// <summary>Stands between a write and its first byte. Opening it makes the journal's Sending durable.</summary>
/// <remarks>
/// A target takes its slots and permits first, then opens the gate, then checks <see cref="Deadline"/> once more, then sends.
/// An exception from <see cref="OpenAsync"/> means that nothing may be sent.
/// </remarks>
/// <param name="deadline">The last moment at which the first byte may leave, as a timestamp of the integration's <see cref="TimeProvider"/>.</param>
/// <param name="open">Makes Sending durable.</param>
public sealed class SendGate(long deadline, Func<CancellationToken, ValueTask> open)
{
    /// <summary>Gets the last moment at which the first byte may leave, as a timestamp of the integration's <see cref="TimeProvider"/>.</summary>
    public long Deadline { get; } = deadline;

    /// <summary>Makes Sending durable. Called once per write.</summary>
    /// <param name="cancellationToken">Cancels before anything is durable.</param>
    /// <returns>A task that ends when the write may be sent.</returns>
    public ValueTask OpenAsync(CancellationToken cancellationToken = default) => open(cancellationToken);
}
