using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Shared.Http;
using Shared.Json;

namespace Autotask.Client;

/// <summary>The verbs that collections share. The generated operation groups name them.</summary>
internal sealed class AutotaskCalls(AutotaskWire wire)
{
    /// <summary>Stands in for the zone's address, which is known when a call is sent.</summary>
    public static readonly Uri Nowhere = new("https://zone.invalid/");

    public IAsyncEnumerable<AutotaskPage<T>> ListPagesAsync<T>(
        AutotaskRoute route, AutotaskQuery<T>? query, string? continuation, AutotaskCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T>, IAutotaskRow =>
        new PageSource<T>(wire, Call(route, HttpMethod.Post, options) with { IsSafe = true }, query ?? new()).ListAsync(continuation, cancellationToken);

    public IAsyncEnumerable<T> ListAsync<T>(AutotaskRoute route, AutotaskQuery<T>? query, AutotaskCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T>, IAutotaskRow =>
        RowsAsync(ListPagesAsync(route, query, null, options, cancellationToken), cancellationToken);

    /// <summary>Lists the rows below a parent, which takes no query.</summary>
    public IAsyncEnumerable<T> ListAsync<T>(AutotaskRoute route, AutotaskCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T>, IAutotaskRow =>
        RowsAsync(new PageSource<T>(wire, Read(route, options), new() { Paging = AutotaskPaging.Cursor }).ListAsync(null, cancellationToken), cancellationToken);

    public Task<long> CountAsync<T>(AutotaskRoute route, AutotaskFilter<T>? filter, AutotaskCallOptions? options, CancellationToken cancellationToken) =>
        wire.SendAsync(
            Call(route, HttpMethod.Post, options) with { IsSafe = true, Body = QueryBody.WriteCount(filter) },
            static response => Envelope.ReadNumber(response.Body, "queryCount"u8) ?? throw new JsonException("It has no 'queryCount'."),
            cancellationToken);

    public async Task<T> GetAsync<T>(AutotaskRoute route, AutotaskCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T> =>
        await FindAsync<T>(route, options, cancellationToken).ConfigureAwait(false)
            ?? throw new AutotaskApiException($"Autotask has no row at GET {route.Path}, or the API user may not see it.", HttpStatusCode.NotFound)
            {
                Method = "GET",
                Path = route.Path,
                RequestState = AutotaskRequestState.Answered,
            };

    // A missing row is a null item, a null body or 404, depending on the tenant.
    public async Task<T?> FindAsync<T>(AutotaskRoute route, AutotaskCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        try
        {
            return await wire.SendAsync(
                Read(route, options), static response => Envelope.FindRecord<T>(response.Body, "item"u8), cancellationToken).ConfigureAwait(false);
        }
        catch (AutotaskApiException exception) when (exception.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Reads an object that stands in no envelope.</summary>
    public Task<T> ReadAsync<T>(AutotaskRoute route, AutotaskCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T> =>
        wire.SendAsync(Read(route, options), static response => Envelope.ReadBare<T>(response.Body), cancellationToken);

    public Task<EntityInformation> GetInformationAsync(AutotaskRoute route, AutotaskCallOptions? options, CancellationToken cancellationToken) =>
        wire.SendAsync(
            Read(route, options),
            static response => Envelope.FindRecord<EntityInformation>(response.Body, "info"u8) ?? throw new JsonException("It has no 'info'."),
            cancellationToken);

    public Task<IReadOnlyList<EntityField>> GetFieldsAsync(AutotaskRoute route, AutotaskCallOptions? options, CancellationToken cancellationToken) =>
        wire.SendAsync(Read(route, options), static response => Envelope.ReadRecords<EntityField>(response.Body, "fields"u8), cancellationToken);

    public async Task<long> CreateAsync(AutotaskRoute route, IWireWritable value, AutotaskCallOptions? options, CancellationToken cancellationToken) =>
        await wire.SendAsync(
            Write(route, HttpMethod.Post, value, options),
            static response => Envelope.ReadNumber(response.Body, "itemId"u8) ?? throw new JsonException("It tells no 'itemId', although the row may be there."),
            cancellationToken).ConfigureAwait(false);

    /// <summary>Writes where no id is expected: <c>{"itemId":null}</c> is a success, unless errors stand beside it.</summary>
    public Task WriteAsync(AutotaskRoute route, HttpMethod method, IWireWritable value, AutotaskCallOptions? options, CancellationToken cancellationToken) =>
        wire.SendAsync(
            Write(route, method, value, options) with { IsSafe = method != HttpMethod.Post },
            static response => AutotaskErrorBody.Read(response.Body) is { Count: > 0 } errors
                ? throw new JsonException($"It tells errors beside its success: '{string.Join("', '", errors)}'.")
                : Envelope.ReadNumber(response.Body, "itemId"u8),
            cancellationToken);

    // Not safe to repeat: the second time the row is missing, and Autotask answers that with an error.
    public Task DeleteAsync(AutotaskRoute route, AutotaskCallOptions? options, CancellationToken cancellationToken) =>
        wire.SendAsync(Call(route, HttpMethod.Delete, options), static response => Envelope.ReadNumber(response.Body, "itemId"u8), cancellationToken);

    private static async IAsyncEnumerable<T> RowsAsync<T>(IAsyncEnumerable<AutotaskPage<T>> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
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

    private static WireCall Read(AutotaskRoute route, AutotaskCallOptions? options) => Call(route, HttpMethod.Get, options) with { IsSafe = true };

    private static WireCall Write(AutotaskRoute route, HttpMethod method, IWireWritable value, AutotaskCallOptions? options)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Call(route, method, options) with { Body = WireBody.Write(value), Options = WireOptions.ForWrite(options) };
    }

    private static WireCall Call(AutotaskRoute route, HttpMethod method, AutotaskCallOptions? options) => new()
    {
        Method = method,
        BaseAddress = Nowhere,
        Target = route.Path,
        Operation = route.Operation,
        GovernorKeys = route.Objects,
        Options = WireOptions.ForRead(options),
    };
}
