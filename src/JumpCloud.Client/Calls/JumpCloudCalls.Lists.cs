using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Shared.Http;
using Shared.Json;

namespace JumpCloud.Client;

internal sealed partial class JumpCloudCalls
{
    public async IAsyncEnumerable<T> ListAsync<T>(
        JumpCloudRoute route, string rowsName, string? organizationId, JumpCloudQuery? query, JumpCloudCallOptions? options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        await foreach (var page in ListPagesAsync<T>(route, rowsName, organizationId, query, null, options, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    /// <summary>Pages to the total: null rows and short pages do not end a list. Without a total, the first empty page does.</summary>
    public async IAsyncEnumerable<JumpCloudPage<T>> ListPagesAsync<T>(
        JumpCloudRoute route, string rowsName, string? organizationId, JumpCloudQuery? query, string? continuation, JumpCloudCallOptions? options,
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
                call with { Target = ListQuery.Append(route.Path, query, at) }, response => Read(response, at), cancellationToken).ConfigureAwait(false);

            skip += query.PageSize;
            var isLast = body.Total is { } total ? skip >= total : body.Sent == 0;
            yield return new JumpCloudPage<T>(body.Rows, body.Total, isLast ? null : skip.ToString(CultureInfo.InvariantCulture));
            if (isLast)
                yield break;
        }

        ListBody<T> Read(WireResponse response, long at)
        {
            var body = ListBody<T>.Read(response, rowsName, query.PageSize);
            if (body.Sent > 0)
                guard.ThrowIfRepeated(response.Body.Span, $"the page after {at} rows is the page before it");
            return body;
        }
    }

    private static long SkipOf(string? continuation) =>
        long.TryParse(continuation ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            ? skip
            : throw new ArgumentException("The continuation is not one of a listing: resume with the query that it came from.", nameof(continuation));

    /// <summary>Asks for one row, and takes the total that comes with it.</summary>
    public async Task<long> CountAsync<T>(
        JumpCloudRoute route, string rowsName, string? organizationId, JumpCloudCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        var call = Call(route, HttpMethod.Get, organizationId, options) with { Target = ListQuery.Append(route.Path, new JumpCloudQuery { PageSize = 1 }, 0) };
        return await pipeline.SendAsync(
            call,
            response => ListBody<T>.Read(response, rowsName, 1).Total ?? throw new JsonException("There is no total."),
            cancellationToken).ConfigureAwait(false);
    }
}
