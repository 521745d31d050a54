using System.Net;
using System.Net.Http.Headers;

namespace Shared.Http;

/// <summary>JSON content that knows whether any of it was handed to the connection.</summary>
/// <remarks>
/// It is the last thing asked before the first byte leaves: connecting can take longer than a deadline allows, and a handler that the
/// user added may send twice. An unsafe body is therefore handed out once, and none is after its deadline.
/// </remarks>
internal sealed class RequestBody : HttpContent
{
    private readonly CallProgress progress;

    public RequestBody(CallProgress progress)
    {
        this.progress = progress;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    public bool IsStarted { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (IsStarted && !progress.Call.IsSafe)
            throw new InvalidOperationException($"A handler tried to send {progress.Call.Operation} twice. It is not safe to repeat, and was sent once.");

        progress.ThrowIfPastDeadline();
        IsStarted = true;
        await stream.WriteAsync(progress.Call.Body, cancellationToken).ConfigureAwait(false);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = progress.Call.Body.Length;
        return true;
    }
}
