using Integration.Core.Journal;
using Shared.Http;

namespace Integration.SnipeIt.Writes;

/// <summary>Sends what one write takes, each request once, behind the journal's gate, which the first of them opens.</summary>
internal sealed class GatedSend : IDisposable
{
    private readonly SendGate gate;
    private readonly CancellationToken cancellationToken;
    private readonly CancellationTokenSource untilOpen = new();
    private readonly CancellationTokenRegistration link;
    private bool isOpen;

    public GatedSend(SendGate gate, CancellationToken cancellationToken)
    {
        this.gate = gate;
        this.cancellationToken = cancellationToken;
        link = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), untilOpen);
    }

    /// <summary>Sends a request that answers with an id.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before anything was sent. Later, the answer is waited for.</exception>
    /// <remarks>What the gate throws goes to the caller as it is; nothing was sent then.</remarks>
    public async Task<(WriteResult Result, long Id)> SendAsync(Func<WireCallOptions, CancellationToken, Task<long>> send)
    {
        try
        {
            var id = await send(new WireCallOptions { DisableRetry = true, Deadline = gate.Deadline, BeforeSend = OpenAsync }, untilOpen.Token).ConfigureAwait(false);
            return (new WriteResult(WriteProof.Accepted, "Snipe-IT accepted it.", Ids.Write(id).Value), id);
        }
        catch (SnipeItApiException exception)
        {
            return (new WriteResult(isOpen ? exception.Prove() : WriteProof.NotSent, exception.Message), 0);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
    }

    public void Dispose()
    {
        link.Dispose();
        untilOpen.Dispose();
    }

    // From here on a cancellation could only hide the answer.
    private async ValueTask OpenAsync(CancellationToken token)
    {
        if (isOpen)
            return;

        await gate.OpenAsync(token).ConfigureAwait(false);
        await link.DisposeAsync().ConfigureAwait(false);
        untilOpen.Token.ThrowIfCancellationRequested();
        isOpen = true;
    }
}
