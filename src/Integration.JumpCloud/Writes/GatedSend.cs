using System.Net;
using Integration.Core.Journal;
using JumpCloud.Client;

namespace Integration.JumpCloud.Writes;

/// <summary>Sends one write behind the journal's gate and says what is proven about it.</summary>
internal static class GatedSend
{
    // Answers of JumpCloud's documented list that come before anything is done. 401 and 403 are among them, and may concern one organization only.
    private static readonly HttpStatusCode[] Refusals =
        [HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity];

    /// <exception cref="OperationCanceledException">Cancelled before anything was sent. Later, the answer is waited for.</exception>
    /// <remarks>What the gate throws goes to the caller as it is; nothing was sent then.</remarks>
    public static async Task<WriteResult> RunAsync(Func<JumpCloudCallOptions, CancellationToken, Task<string?>> send, SendGate gate, CancellationToken cancellationToken)
    {
        using var untilSent = new CancellationTokenSource();
        using var link = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), untilSent);
        var isOpen = false;
        try
        {
            var id = await send(new JumpCloudCallOptions { Retry = false, Deadline = gate.Deadline, BeforeSend = OpenAsync }, untilSent.Token).ConfigureAwait(false);
            return new WriteResult(WriteProof.Accepted, "JumpCloud accepted it.", id);
        }
        catch (JumpCloudApiException exception)
        {
            return new WriteResult(isOpen ? Prove(exception) : WriteProof.NotSent, exception.Message);
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

    private static WriteProof Prove(JumpCloudApiException exception) => exception switch
    {
        { RequestState: JumpCloudRequestState.NotSent } or JumpCloudThrottledException => WriteProof.NotSent,
        { StatusCode: { } status } when Refusals.Contains(status) => WriteProof.Refused,
        _ => WriteProof.Uncertain,
    };
}
