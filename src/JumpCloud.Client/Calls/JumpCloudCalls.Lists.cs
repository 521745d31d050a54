using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Shared.Http;
using Shared.Json;

namespace JumpCloud.Client;

internal sealed partial class JumpCloudCalls
{
    public async IAsyncEnumerable<T> ListAsync<T>(
        JumpCloudRoute route, ListShape shape, string? organizationId, JumpCloudQuery? query, JumpCloudCallOptions? options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        await foreach (var page in ListPagesAsync<T>(route, shape, organizationId, query, null, options, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    /// <summary>
    /// Pages to the total: null rows and short pages do not end a list. Without a total, the first empty page does, or the first that repeats a short one,
    /// which comes from a server that does not page.
    /// </summary>
    public async IAsyncEnumerable<JumpCloudPage<T>> ListPagesAsync<T>(
        JumpCloudRoute route, ListShape shape, string? organizationId, JumpCloudQuery? query, string? continuation, JumpCloudCallOptions? options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        query ??= new JumpCloudQuery();
        var skip = SkipOf(continuation);
        var guard = new RepeatedPageGuard();
        var call = Call(route, HttpMethod.Get, organizationId, options);
        while (true)
        {
            var at = skip;
            var body = await pipeline.SendAsync(
                call with { Target = ListQuery.Append(route.Path, query, shape.Sort, at) }, response => Read(response, at), cancellationToken).ConfigureAwait(false);

            skip += shape.AdvancesByRows ? body.Sent : query.PageSize;
            var isLast = body.IsLast(shape, query.PageSize, skip);
            yield return new JumpCloudPage<T>(body.Rows, body.Total, isLast ? null : skip.ToString(CultureInfo.InvariantCulture));
            if (isLast)
                yield break;
        }

        ListBody<T> Read(WireResponse response, long at)
        {
            var body = ListBody<T>.Read(response, shape, query.PageSize);
            if (body.Sent == 0 || !guard.IsRepeated(response.Body.Span))
                return body;

            return body is { Total: null, Rows.Length: > 0 } && body.Sent < query.PageSize
                ? default(ListBody<T>) with { Rows = [] }
                : throw new JsonException($"The server repeats itself: the page after {at} rows is the page before it.");
        }
    }

    /// <summary>Lists what comes in one answer, without pages.</summary>
    public async IAsyncEnumerable<T> ListAllAsync<T>(
        JumpCloudRoute route, ListShape shape, string? organizationId, JumpCloudCallOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        var call = Call(route, HttpMethod.Get, organizationId, options);
        var body = await pipeline.SendAsync(call, Read, cancellationToken).ConfigureAwait(false);
        foreach (var item in body.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }

        ListBody<T> Read(WireResponse response)
        {
            var body = ListBody<T>.Read(response, shape, JumpCloudQuery.MaxPageSize);
            return body.Total > body.Sent ? throw new JsonException($"There are {body.Sent} rows of {body.Total}, and no pages to read the rest from.") : body;
        }
    }

    private static long SkipOf(string? continuation) =>
        long.TryParse(continuation ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            ? skip
            : throw new ArgumentException("The continuation is not one of a listing: resume with the query that it came from.", nameof(continuation));

    /// <summary>Asks for one row, and takes the total that comes with it.</summary>
    public async Task<long> CountAsync<T>(
        JumpCloudRoute route, ListShape shape, string? organizationId, JumpCloudCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        var call = Call(route, HttpMethod.Get, organizationId, options) with { Target = ListQuery.Append(route.Path, new JumpCloudQuery { PageSize = 1 }, shape.Sort, 0) };
        return await pipeline.SendAsync(
            call,
            response => ListBody<T>.Read(response, shape, 1).Total ?? throw new JsonException("There is no total."),
            cancellationToken).ConfigureAwait(false);
    }
}
