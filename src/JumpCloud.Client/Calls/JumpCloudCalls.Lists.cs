using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Shared.Http;
using Shared.Json;

namespace JumpCloud.Client;

internal sealed partial class JumpCloudCalls
{
    public IAsyncEnumerable<T> ListAsync<T>(
        JumpCloudRoute route, ListShape shape, string? organizationId, PageQuery query, JumpCloudCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T> =>
        RowsAsync(ListPagesAsync<T>(route, shape, organizationId, query, null, options, cancellationToken), cancellationToken);

    public IAsyncEnumerable<JumpCloudPage<T>> ListPagesAsync<T>(
        JumpCloudRoute route, ListShape shape, string? organizationId, PageQuery query, string? continuation, JumpCloudCallOptions? options,
        CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        var call = Call(route, HttpMethod.Get, organizationId, options);
        return PagesAsync<T>(skip => call with { Target = ListQuery.Append(route.Path, query, shape.Sort, skip) }, shape, query.Size, continuation, cancellationToken);
    }

    public IAsyncEnumerable<JumpCloudSystem> SearchAsync(
        JumpCloudRoute route, string organizationId, SystemSearch search, JumpCloudCallOptions? options, CancellationToken cancellationToken) =>
        RowsAsync(SearchPagesAsync(route, organizationId, search, null, options, cancellationToken), cancellationToken);

    public IAsyncEnumerable<JumpCloudPage<JumpCloudSystem>> SearchPagesAsync(
        JumpCloudRoute route, string organizationId, SystemSearch search, string? continuation, JumpCloudCallOptions? options, CancellationToken cancellationToken)
    {
        var call = Call(route, HttpMethod.Post, organizationId, options) with { IsSafe = true };
        return PagesAsync<JumpCloudSystem>(
            skip => call with { Body = WireBody.Write(new SystemSearchBody(search, skip)) }, new("results"), search.PageSize, continuation, cancellationToken);
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

    /// <summary>Asks for one row, and takes the total that comes with it.</summary>
    public async Task<long> CountAsync(
        JumpCloudRoute route, ListShape shape, string? organizationId, JumpCloudCallOptions? options, CancellationToken cancellationToken)
    {
        var call = Call(route, HttpMethod.Get, organizationId, options) with { Target = ListQuery.Append(route.Path, new([], null, null, 1), shape.Sort, 0) };
        return await pipeline.SendAsync(
            call,
            response => ListBody<UnreadRow>.Read(response, shape, 1).Total ?? throw new JsonException("There is no total."),
            cancellationToken).ConfigureAwait(false);
    }

    private static async IAsyncEnumerable<T> RowsAsync<T>(IAsyncEnumerable<JumpCloudPage<T>> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
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
    private async IAsyncEnumerable<JumpCloudPage<T>> PagesAsync<T>(
        Func<long, WireCall> callAfter, ListShape shape, int pageSize, string? continuation, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        var skip = SkipOf(continuation);
        var guard = new RepeatedPageGuard();
        while (true)
        {
            var at = skip;
            var body = await pipeline.SendAsync(callAfter(at), response => Read(response, at), cancellationToken).ConfigureAwait(false);

            skip += shape.AdvancesByRows ? body.Sent : pageSize;
            var isLast = body.IsLast(shape, pageSize, skip);
            yield return new JumpCloudPage<T>(body.Rows, body.Total, isLast ? null : skip.ToString(CultureInfo.InvariantCulture));
            if (isLast)
                yield break;
        }

        ListBody<T> Read(WireResponse response, long at)
        {
            var body = ListBody<T>.Read(response, shape, pageSize);
            if (body.Sent == 0 || !guard.IsRepeated(response.Body.Span))
                return body;

            return body is { Total: null, Rows.Length: > 0 } && body.Sent < pageSize
                ? default(ListBody<T>) with { Rows = [] }
                : throw new JsonException($"The server repeats itself: the page after {at} rows is the page before it.");
        }
    }

    private static long SkipOf(string? continuation) =>
        long.TryParse(continuation ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            ? skip
            : throw new ArgumentException("The continuation is not one of a listing: resume with the query that it came from.", nameof(continuation));
}
