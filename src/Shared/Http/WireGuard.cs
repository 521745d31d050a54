namespace Shared.Http;

/// <summary>
/// The innermost handler, next to the connection. A handler further out that buffers the body has asked for all of it before the first byte leaves, so
/// that <see cref="RequestBody"/> can hold back neither a late request nor a second one.
/// </summary>
internal sealed class WireGuard(HttpMessageHandler primary) : DelegatingHandler(primary)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(Departure.Key, out var departure))
            departure.Begin();

        return base.SendAsync(request, cancellationToken);
    }
}
