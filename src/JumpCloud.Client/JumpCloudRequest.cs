using System.Text;
using System.Text.Json;
using Shared.Http;

namespace JumpCloud.Client;

/// <summary>A call that the client has no operation for.</summary>
public sealed record JumpCloudRequest
{
    /// <summary>Gets the HTTP method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>
    /// Gets the path and query without a leading slash, such as <c>api/v2/policies?limit=100</c>. Those under <c>insights/</c> go to the API host, all
    /// others to the console.
    /// </summary>
    /// <exception cref="ArgumentException">It is absolute, or begins with a slash.</exception>
    public required string Path
    {
        get;
        init => field = RelativePath.Require(value);
    }

    /// <summary>Gets the organization that the route belongs to; null, the default, sends no <c>x-org-id</c>, as routes of the provider require.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>Gets the JSON to send; null, the default, sends none.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>Gets whether sending it twice changes nothing, so that it may be retried. The default is false; GET is always safe.</summary>
    public bool IsSafeToRepeat { get; init; }

    internal ReadOnlyMemory<byte> Content => Body is { } body ? Encoding.UTF8.GetBytes(body.GetRawText()) : default(ReadOnlyMemory<byte>);
}
