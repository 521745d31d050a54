using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Shared.Http;
using Shared.Json;

namespace Autotask.Client;

/// <summary>Lists the pages of one query. A listing that cannot go on in good order ends with an error, never early and never for ever.</summary>
internal sealed class PageSource<T>(AutotaskWire wire, WireCall call, AutotaskQuery<T> query)
    where T : class, IWireRecord<T>, IAutotaskRow
{
    private const string IdPrefix = "id:";

    private readonly FieldOrder order = FieldOrder.Of<T>();

    public async IAsyncEnumerable<AutotaskPage<T>> ListAsync(string? continuation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (query.Paging is AutotaskPaging.Cursor && call.Method == HttpMethod.Post)
            call = call with { Body = QueryBody.Write(query, null) };

        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (continuation is not null)
            seen.Add(continuation);

        do
        {
            var page = await ReadPageAsync(continuation, seen, cancellationToken).ConfigureAwait(false);
            yield return page;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private Task<AutotaskPage<T>> ReadPageAsync(string? continuation, HashSet<string> seen, CancellationToken cancellationToken)
    {
        if (query.Paging is AutotaskPaging.Cursor)
        {
            var next = continuation is null ? call : call with { Target = AddressOf(continuation) };
            return wire.SendAsync(next, response => ReadCursorPage(response, seen), cancellationToken);
        }

        var after = IdOf(continuation);
        return wire.SendAsync(call with { Body = QueryBody.Write(query, after) }, response => ReadKeysetPage(response, after), cancellationToken);
    }

    private AutotaskPage<T> ReadKeysetPage(WireResponse response, long after)
    {
        var page = RawPage<T>.Read(response.Body, order, query.PageSize);
        var last = after;
        foreach (var row in page.Items)
        {
            if (row.Id <= last)
                throw new JsonException($"Row {row.Id} follows row {last}, so the rows are not in the order of their ids. Set Paging to Cursor for this query");

            last = row.Id;
        }

        if (page.NextPageUrl is not null && page.Items.Length == 0)
            throw new JsonException("It has no rows and yet a next page, so there is no id to go on from. Set Paging to Cursor for this query");

        return new AutotaskPage<T>(page.Items, page.NextPageUrl is null ? null : IdPrefix + last.ToString(CultureInfo.InvariantCulture));
    }

    private AutotaskPage<T> ReadCursorPage(WireResponse response, HashSet<string> seen)
    {
        var page = RawPage<T>.Read(response.Body, order, query.PageSize);
        if (page.NextPageUrl is { } next && !Uri.TryCreate(next, UriKind.Absolute, out _))
            throw new JsonException("Its next page is no address");

        if (page.NextPageUrl is { } repeated && !seen.Add(repeated))
            throw new JsonException("Its next page is one that was read before, so the listing would never end");

        return new AutotaskPage<T>(page.Items, page.NextPageUrl);
    }

    private static string AddressOf(string continuation) => Uri.TryCreate(continuation, UriKind.Absolute, out _)
        ? continuation
        : throw new ArgumentException("The continuation is not one of a cursor listing: resume with the query that it came from.", nameof(continuation));

    private static long IdOf(string? continuation)
    {
        if (continuation is null)
            return QueryBody.BeforeFirstId;

        return continuation.StartsWith(IdPrefix, StringComparison.Ordinal) &&
            long.TryParse(continuation.AsSpan(IdPrefix.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new ArgumentException("The continuation is not one of a keyset listing: resume with the query that it came from.", nameof(continuation));
    }
}
