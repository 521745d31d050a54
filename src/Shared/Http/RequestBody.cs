using System.Net;
using System.Net.Http.Headers;

namespace Shared.Http;

/// <summary>JSON content, empty for a call without a body, that knows whether any of it was handed to the connection.</summary>
/// <remarks>
/// It is the last thing asked before the first byte leaves: connecting can take longer than a deadline allows, and the connection itself sends again what
/// has no content. An unsafe body is therefore handed out once, and none is after its deadline.
/// </remarks>
internal sealed class RequestBody : HttpContent
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Departure departure;

    public RequestBody(CallProgress progress)
    {
        bytes = progress.Call.Body;
        departure = new Departure(progress);
        if (!bytes.IsEmpty)
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    public bool IsStarted => departure.HasBegun;

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        departure.Begin();
        await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
