using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integration.Sandbox.Http;

/// <summary>One request as a vendor's server sees it, with the body read to its end.</summary>
public sealed class SandboxRequest
{
    private readonly RouteValueDictionary route;
    private readonly IQueryCollection query;
    private readonly IHeaderDictionary headers;

    internal SandboxRequest(SandboxVendor vendor, HttpRequest request, string pattern, byte[] body)
    {
        Vendor = vendor;
        Method = request.Method;
        Path = request.Path.Value ?? "/";
        Pattern = pattern;
        Authority = $"{request.Scheme}://{request.Host}";
        route = request.RouteValues;
        query = request.Query;
        headers = request.Headers;
        Body = body;
    }

    /// <summary>Gets the vendor addressed.</summary>
    public SandboxVendor Vendor { get; }

    /// <summary>Gets the HTTP method, in capitals.</summary>
    public string Method { get; }

    /// <summary>Gets the path, without the query.</summary>
    public string Path { get; }

    /// <summary>Gets the path with its ids replaced by their names, for instance <c>/Contracts/{parent}/Services</c>.</summary>
    public string Pattern { get; }

    /// <summary>Gets scheme, host and port that the caller used.</summary>
    public string Authority { get; }

    /// <summary>Gets the bytes of the body; empty when there was none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Gets the body as text, read as UTF-8.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Returns the first value of a query parameter, or null when it is absent.</summary>
    /// <param name="name">The parameter, compared without case.</param>
    public string? Query(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>Returns a header's value, or null when it is absent; repeated headers are joined by a comma.</summary>
    /// <param name="name">The header, compared without case.</param>
    public string? Header(string name) => headers.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>Makes the request one of an organization that it did not name, because its key belongs to that one alone.</summary>
    internal void BelongsTo(string organization) => headers["x-org-id"] = organization;

    /// <summary>How long a fault hides the rows that this request writes; null leaves it to the behaviour.</summary>
    internal TimeSpan? UnitsVisibleAfter { get; set; }

    /// <summary>Whether a fault makes every event of the reply come twice.</summary>
    internal bool RepeatsEvents { get; set; }

    /// <summary>Whether a fault makes the reply name the cursor again that the request came with.</summary>
    internal bool RepeatsCursor { get; set; }

    internal IQueryCollection QueryValues => query;

    /// <summary>The values of a header that was sent several times, each as it was sent.</summary>
    internal IReadOnlyList<string> HeaderLines(string name) => [.. headers[name].OfType<string>()];

    internal string Route(string name) => route[name] as string ?? "";

    /// <summary>Reads the body as a JSON object; null when it is not one.</summary>
    internal JsonObject? ReadObject()
    {
        try
        {
            return JsonNode.Parse(Body.Span) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
