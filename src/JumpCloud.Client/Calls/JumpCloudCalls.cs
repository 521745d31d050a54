using System.Text.Json;
using Shared.Http;
using Shared.Json;

namespace JumpCloud.Client;

/// <summary>Makes calls of operations: the right host, and <c>x-org-id</c> exactly where it belongs.</summary>
internal sealed partial class JumpCloudCalls(HttpPipeline pipeline, JumpCloudAddresses addresses, bool namesOrganizations)
{
    public async Task<T> GetAsync<T>(JumpCloudRoute route, string? organizationId, JumpCloudCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T> =>
        await pipeline.SendAsync(
            Call(route, HttpMethod.Get, organizationId, options), response => RowBody.Read<T>(response, route.Wrapper), cancellationToken).ConfigureAwait(false);

    /// <summary>Gets what has no known shape.</summary>
    public async Task<JsonElement> GetRawAsync(JumpCloudRoute route, string organizationId, JumpCloudCallOptions? options, CancellationToken cancellationToken) =>
        await pipeline.SendAsync(
            Call(route, HttpMethod.Get, organizationId, options),
            static response => WireBody.Read(response.Body, static (ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader)),
            cancellationToken).ConfigureAwait(false);

    /// <summary>Gets a file.</summary>
    public async Task<byte[]> DownloadAsync(JumpCloudRoute route, JumpCloudCallOptions? options, CancellationToken cancellationToken) =>
        await pipeline.SendAsync(Call(route, HttpMethod.Get, null, options), static response => response.Body.ToArray(), cancellationToken).ConfigureAwait(false);

    public async Task<JumpCloudResponse> SendAsync(JumpCloudRequest request, JumpCloudCallOptions? options, CancellationToken cancellationToken)
    {
        var call = Call(new("send", request.Path), request.Method, request.OrganizationId, options) with { Body = request.Content };
        return await pipeline.SendAsync(call with { IsSafe = call.IsSafe || request.IsSafeToRepeat }, JumpCloudResponse.Of, cancellationToken).ConfigureAwait(false);
    }

    private WireCall Call(JumpCloudRoute route, HttpMethod method, string? organizationId, JumpCloudCallOptions? options) => new()
    {
        Method = method,
        BaseAddress = addresses.For(route.Path),
        Target = route.Path,
        Operation = route.Operation,
        IsSafe = method == HttpMethod.Get,
        Headers = organizationId is null ? null : Headers(EventScope.Organization(organizationId)),
        Options = options?.ToWire() ?? WireCallOptions.Default,
    };

    // A single organization's key needs no header, and its id is checked all the same.
    private Dictionary<string, string>? Headers(EventScope scope) =>
        namesOrganizations || scope.Header != JumpCloudProtocol.OrganizationHeader ? new Dictionary<string, string> { [scope.Header] = scope.Value } : null;
}
