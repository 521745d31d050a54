using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Shared.Http;

/// <summary>A response with its whole body in pooled memory; invalid once disposed.</summary>
internal sealed class WireResponse : IDisposable
{
    private const int ExcerptLength = 2048;

    private PooledBody body;

    private WireResponse(HttpResponseMessage message, PooledBody body)
    {
        this.body = body;
        Status = message.StatusCode;
        Headers = message.Headers;
        ContentType = message.Content.Headers.ContentType?.MediaType;
    }

    public HttpStatusCode Status { get; }

    public bool IsSuccessStatus => (int)Status is >= 200 and < 300;

    public HttpResponseHeaders Headers { get; }

    public string? ContentType { get; }

    public ReadOnlyMemory<byte> Body => body.Memory;

    public string? RequestId => Find("X-Request-Id");

    /// <summary>The attempt that brought it, counted from one.</summary>
    public int Attempts { get; internal set; }

    public Secrets Secrets { get; internal set; } = Secrets.None;

    public string? Find(string header) => Headers.TryGetValues(header, out var values) ? string.Join(", ", values) : null;

    /// <summary>The start of the body as text, for messages; null when it is empty.</summary>
    public string? Excerpt() => Body.IsEmpty ? null : Cut(Secrets.Strike(Encoding.UTF8.GetString(Body.Span[..Math.Min(Body.Length, 2 * ExcerptLength)])));

    private static string Cut(string text) => text.Length <= ExcerptLength ? text : text[..ExcerptLength];

    public void Dispose()
    {
        body.Dispose();
        body = default;
    }

    /// <summary>Reads the body to its end.</summary>
    /// <exception cref="ResponseTooLargeException">The body is longer than <paramref name="maxBytes"/>.</exception>
    public static async ValueTask<WireResponse> ReadAsync(HttpResponseMessage message, int maxBytes, CancellationToken cancellationToken) =>
        new(message, await PooledBody.ReadAsync(message.Content, maxBytes, cancellationToken).ConfigureAwait(false));
}
