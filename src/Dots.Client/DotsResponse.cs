using System.Net;
using System.Text.Json;
using Shared.Http;
using Shared.Json;

namespace Dots.Client;

/// <summary>The answer to a call that the client has no operation for.</summary>
public sealed record DotsResponse
{
    /// <summary>Gets the status, which tells a success.</summary>
    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>Gets the headers.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; }

    /// <summary>Gets the body; null when there was none.</summary>
    public JsonElement? Body { get; init; }

    internal static DotsResponse Of(WireResponse response) => new()
    {
        StatusCode = response.Status,
        Headers = response.Headers.ToDictionary(header => header.Key, header => (IReadOnlyList<string>)[.. header.Value], StringComparer.OrdinalIgnoreCase),
        Body = response.Body.IsEmpty ? null : WireBody.Read(response.Body, static (ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader)),
    };
}
