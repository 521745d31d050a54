using System.Text;
using System.Text.Json;
using Shared.Http;

namespace Dots.Client;

/// <summary>A call to the public API that the client has no operation for.</summary>
public sealed record DotsRequest
{
    /// <summary>Gets the HTTP method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>Gets the path and query below <see cref="DotsClientOptions.BaseAddress"/>, without a leading slash, such as <c>asset/42</c>.</summary>
    /// <exception cref="ArgumentException">It is absolute, or begins with a slash.</exception>
    public required string Path
    {
        get;
        init => field = RelativePath.Require(value);
    }

    /// <summary>Gets the JSON to send; null, the default, sends none.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>Gets whether sending it twice changes nothing, so that it may be retried. The default is false; GET is always safe.</summary>
    public bool IsSafeToRepeat { get; init; }

    internal ReadOnlyMemory<byte> Content => Body is { } body ? Encoding.UTF8.GetBytes(body.GetRawText()) : default(ReadOnlyMemory<byte>);
}
