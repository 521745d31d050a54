using System.Runtime.CompilerServices;
using System.Text.Json;
using Shared.Http;
using Shared.Json;

namespace Dots.Client;

internal sealed partial class DotsCalls
{
    private const int LongestIdempotencyKey = 255;

    public async IAsyncEnumerable<T> ListAllAsync<T>(
        DotsRoute route, string rowsName, int limit, DotsCallOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        await foreach (var page in ListPagesAsync<T>(route, rowsName, limit, null, options, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    public async IAsyncEnumerable<DotsPage<T>> ListPagesAsync<T>(
        DotsRoute route, string rowsName, int limit, string? continuation, DotsCallOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        var cursor = continuation;
        do
        {
            var asked = cursor;
            var call = Call(route with { Path = CursorPage.Append(route.Path, limit, asked) }, HttpMethod.Get, options);
            var page = await pipeline.SendAsync(call, response => CursorPage.Read<T>(response.Body, rowsName, limit, asked), cancellationToken).ConfigureAwait(false);
            cursor = page.Continuation;
            yield return page;
        }
        while (cursor is not null);
    }

    public async IAsyncEnumerable<T> FindAllAsync<T>(
        DotsRoute route, string rowsName, string keysName, int limit, IReadOnlyCollection<string> keys, DotsCallOptions? options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException($"One of the {keysName} is blank, which many assets are.", nameof(keys));

        var call = Call(route, HttpMethod.Post, options) with { IsSafe = true };
        foreach (var chunk in keys.Distinct(StringComparer.Ordinal).Chunk(limit))
        {
            var rows = await pipeline.SendAsync(
                call with { Body = KeysBody.Write(keysName, chunk) }, response => CursorPage.ReadRows<T>(response.Body, rowsName, limit), cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return row;
            }
        }
    }

    public async Task<T> CreateAsync<T>(DotsRoute route, IWireWritable value, string idempotencyKey, DotsCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentException.ThrowIfNullOrWhiteSpace(idempotencyKey);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(idempotencyKey.Length, LongestIdempotencyKey, nameof(idempotencyKey));
        var call = Call(route, HttpMethod.Post, options) with
        {
            Body = WireBody.Write(value),
            Headers = new Dictionary<string, string> { [DotsProtocol.IdempotencyHeader] = idempotencyKey },
        };
        return await pipeline.SendAsync(call, ReadBare<T>, cancellationToken).ConfigureAwait(false);
    }

    // Absolute values: sending them twice changes nothing more.
    public async Task<T> UpdateAsync<T>(DotsRoute route, IWireWritable value, DotsCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        var call = Call(route, HttpMethod.Patch, options) with { Body = WireBody.Write(value), IsSafe = true };
        return await pipeline.SendAsync(call, ReadBare<T>, cancellationToken).ConfigureAwait(false);
    }

    private static T ReadBare<T>(WireResponse response)
        where T : class, IWireRecord<T> =>
        WireBody.Read(response.Body, static (ref Utf8JsonReader reader) => Wire.ReadRecord<T>(ref reader, FieldOrder.Of<T>()));
}
