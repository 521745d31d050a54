using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Shared.Http;
using Shared.Json;

namespace Dots.Client;

/// <summary>The verbs that collections share. The generated operation groups name them.</summary>
internal sealed partial class DotsCalls(HttpPipeline pipeline, DotsTargets targets, DotsFields fields, string keyHeader)
{
    public async Task<T> GetAsync<T>(DotsRoute route, DotsCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T> =>
        await pipeline.SendAsync(
            Call(route, HttpMethod.Get, options),
            response => fields.FindOne<T>(response.Body) ?? throw new JsonException("It holds null where the value belongs."),
            cancellationToken).ConfigureAwait(false);

    public async Task<T?> FindAsync<T>(DotsRoute route, DotsCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        try
        {
            return await pipeline.SendAsync(
                Call(route, HttpMethod.Get, options), response => fields.FindOne<T>(response.Body), cancellationToken).ConfigureAwait(false);
        }
        catch (DotsApiException exception) when (SaysMissing(exception))
        {
            return null;
        }
    }

    public async IAsyncEnumerable<T> ListAsync<T>(
        DotsRoute route, DotsCallOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        foreach (var row in await ReadListAsync<T>(route, options, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    /// <summary>Reads a list of what may not be there: Dots' own 404 is an empty one.</summary>
    public async Task<T[]> FindListAsync<T>(DotsRoute route, DotsCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        try
        {
            return await ReadListAsync<T>(route, options, cancellationToken).ConfigureAwait(false);
        }
        catch (DotsApiException exception) when (SaysMissing(exception))
        {
            return [];
        }
    }

    public async Task<DotsResponse> SendAsync(DotsRequest request, DotsCallOptions? options, CancellationToken cancellationToken)
    {
        var call = Call(DotsRoute.Public("send", request.Path), request.Method, options) with { Body = request.Content };
        return await pipeline.SendAsync(call with { IsSafe = call.IsSafe || request.IsSafeToRepeat }, DotsResponse.Of, cancellationToken).ConfigureAwait(false);
    }

    // Any server answers 404 to a wrong address. Only Dots' own answer says that there is no such thing.
    private static bool SaysMissing(DotsApiException exception) => exception is { StatusCode: HttpStatusCode.NotFound, Messages.Count: > 0 };

    private async Task<T[]> ReadListAsync<T>(DotsRoute route, DotsCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T> =>
        await pipeline.SendAsync(
            Call(route, HttpMethod.Get, options), response => fields.ReadList<T>(response.Body), cancellationToken).ConfigureAwait(false);

    private WireCall Call(DotsRoute route, HttpMethod method, DotsCallOptions? options)
    {
        foreach (var name in options?.Headers.Keys ?? [])
        {
            if (DotsProtocol.IsOwn(name, keyHeader))
                throw new ArgumentException($"The client sends {name} itself, where it belongs.", nameof(options));
        }

        var (address, target) = targets.Resolve(route, method);
        return new WireCall
        {
            Method = method,
            BaseAddress = address,
            Target = target,
            Operation = route.Operation,
            IsSafe = method == HttpMethod.Get,
            Options = options?.ToWire() ?? WireCallOptions.Default,
        };
    }
}
