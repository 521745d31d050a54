using Dots.Client;
using Integration.Core.Journal;

namespace Integration.Dots.Writes;

/// <summary>Sends one write behind the journal's gate and says what is proven about it.</summary>
internal static class GatedSend
{
    /// <param name="send">Sends it, and returns the asset's id.</param>
    /// <param name="gate">The gate.</param>
    /// <param name="cancellationToken">Cancels before anything was sent.</param>
    /// <exception cref="OperationCanceledException">Cancelled before anything was sent. Later, the answer is waited for.</exception>
    /// <remarks>What the gate throws goes to the caller as it is; nothing was sent then.</remarks>
    public static async Task<WriteResult> RunAsync(Func<DotsCallOptions, CancellationToken, Task<string>> send, SendGate gate, CancellationToken cancellationToken)
    {
        using var untilSent = new CancellationTokenSource();
        using var link = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), untilSent);
        var isOpen = false;
        try
        {
            var id = await send(new DotsCallOptions { Retry = false, Deadline = gate.Deadline, BeforeSend = OpenAsync }, untilSent.Token).ConfigureAwait(false);
            return new WriteResult(WriteProof.Accepted, "Dots accepted it.", id);
        }
        catch (DotsApiException exception)
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
