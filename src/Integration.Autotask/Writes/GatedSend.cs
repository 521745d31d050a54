using Autotask.Client;
using Integration.Core.Journal;

namespace Integration.Autotask.Writes;

/// <summary>Sends one write behind the journal's gate and says what is proven about it.</summary>
internal static class GatedSend
{
    /// <exception cref="OperationCanceledException">Cancelled before anything was sent. Later, the answer is waited for.</exception>
    /// <remarks>What the gate throws goes to the caller as it is; nothing was sent then.</remarks>
    public static Task<WriteResult> RunAsync(Func<AutotaskCallOptions, CancellationToken, Task> send, SendGate gate, CancellationToken cancellationToken) =>
        RunAsync(
            async (options, token) =>
            {
                await send(options, token).ConfigureAwait(false);
                return (long?)null;
            },
            gate,
            cancellationToken);

    /// <inheritdoc cref="RunAsync(Func{AutotaskCallOptions, CancellationToken, Task}, SendGate, CancellationToken)"/>
    /// <remarks>The id that <paramref name="send"/> returns is the result's <see cref="WriteResult.TargetId"/>.</remarks>
    public static async Task<WriteResult> RunAsync(Func<AutotaskCallOptions, CancellationToken, Task<long?>> send, SendGate gate, CancellationToken cancellationToken)
    {
        using var untilSent = new CancellationTokenSource();
        using var link = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), untilSent);
        var isOpen = false;
        try
        {
            var id = await send(new AutotaskCallOptions { Retry = false, Deadline = gate.Deadline, BeforeSend = OpenAsync }, untilSent.Token).ConfigureAwait(false);
            return new WriteResult(WriteProof.Accepted, "Autotask accepted it.", id is { } known ? Ids.Write(known) : null);
        }
        catch (AutotaskApiException exception)
        {
            return new WriteResult(isOpen ? Answers.Prove(exception) : WriteProof.NotSent, exception.Message);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }

        // From here on a cancellation could only hide the answer.
        async ValueTask OpenAsync(CancellationToken token)
        {
            await gate.OpenAsync(token).ConfigureAwait(false);
            await link.DisposeAsync().ConfigureAwait(false);
            untilSent.Token.ThrowIfCancellationRequested();
            isOpen = true;
        }
    }
}
