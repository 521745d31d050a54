using System.Globalization;
using System.Text.Json;
using Integration.Core.Assets;
using Integration.SnipeIt.Rows;
using Shared.Http;
using Shared.Json;

namespace Integration.SnipeIt.Calls;

/// <summary>One connection to a Snipe-IT installation. Immutable, and safe for use by many threads.</summary>
internal sealed partial class SnipeItClient : IDisposable
{
    private readonly HttpPipeline pipeline;
    private readonly Uri address;
    private readonly int pageSize;
    private readonly TimeZoneInfo zone;
    private readonly HttpClient? owned;

    /// <summary>Connects with a wire of its own, which follows no redirect and is disposed with the client.</summary>
    public SnipeItClient(SnipeItOptions options, PipelineEnvironment environment)
        : this(options, WireClient.Create(), environment)
    {
    }

    /// <param name="options">How; copied.</param>
    /// <param name="wire">Hands out the client for one attempt; its handlers do not follow redirects.</param>
    /// <param name="environment">Clock, randomness, logs and metrics.</param>
    public SnipeItClient(SnipeItOptions options, Func<HttpClient> wire, PipelineEnvironment environment)
    {
        SnipeItOptionsValidator.Require(options);
        var own = options.Copy();
        address = own.ApiAddress();
        pageSize = own.PageSize;
        zone = TimeZoneInfo.FindSystemTimeZoneById(own.TimeZone);
        var governor = new MinuteGovernor(own.ThrottlePerMinute, environment.TimeProvider);
        pipeline = new HttpPipeline(wire, new SnipeItProtocol(own.Tokens()), governor, own.Pipeline(), environment);
    }

    private SnipeItClient(SnipeItOptions options, HttpClient wire, PipelineEnvironment environment)
        : this(options, () => wire, environment) => owned = wire;

    /// <summary>Gets an asset, deleted or not.</summary>
    /// <exception cref="SnipeItApiException">
    /// It could not be read. Snipe-IT answers so for an asset that does not exist as for anything else, and says in a person's language which it is: this
    /// never proves that there is no such asset.
    /// </exception>
    public async Task<Rows.Asset> GetAssetAsync(long id, IReadOnlyList<string> columns, CancellationToken cancellationToken = default)
    {
        var reader = new AssetReader(columns, zone);
        return await pipeline.SendAsync(
            Call(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"hardware/{id}"), "Assets.Get"),
            response => WireBody.Read(response.Body, (ref Utf8JsonReader json) => OfId(reader.Read(ref json), id)),
            cancellationToken).ConfigureAwait(false);
    }

    /// <param name="mode">The mode of the sync.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="options">What differs for this call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the new asset.</returns>
    /// <exception cref="SnipeItApiException">It was refused, or it is not known whether it was carried out.</exception>
    /// <exception cref="InvalidOperationException">The mode creates nothing, and nothing was sent.</exception>
    public Task<long> CreateAssetAsync(AssetSyncMode mode, AssetWrite asset, WireCallOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateAsync(mode, "hardware", "Assets.Create", asset, options, cancellationToken);

    /// <exception cref="SnipeItApiException">It was refused, or it is not known whether it was carried out.</exception>
    public Task UpdateAssetAsync(long id, AssetWrite asset, WireCallOptions? options = null, CancellationToken cancellationToken = default) =>
        WriteAsync(HttpMethod.Patch, string.Create(CultureInfo.InvariantCulture, $"hardware/{id}"), "Assets.Update", asset, options, cancellationToken);

    /// <returns>The id of the new model.</returns>
    /// <inheritdoc cref="CreateAssetAsync"/>
    public Task<long> CreateModelAsync(AssetSyncMode mode, ModelDraft model, WireCallOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateAsync(mode, "models", "Models.Create", model, options, cancellationToken);

    public void Dispose() => owned?.Dispose();

    // The only POST of this client, for whatever it creates.
    private Task<long> CreateAsync(
        AssetSyncMode mode, string path, string operation, IWireWritable body, WireCallOptions? options, CancellationToken cancellationToken) =>
        mode == AssetSyncMode.DownloadAndSync
            ? WriteAsync(HttpMethod.Post, path, operation, body, options, cancellationToken)
            : throw new InvalidOperationException($"Nothing was sent: {operation} creates something in Snipe-IT, and the mode {mode} creates nothing.");

    private async Task<long> WriteAsync(
        HttpMethod method, string path, string operation, IWireWritable body, WireCallOptions? options, CancellationToken cancellationToken)
    {
        var call = Call(method, path, operation) with { Body = WireBody.Write(body), Options = options ?? WireCallOptions.Default };
        return await pipeline.SendAsync(call, static response => WireBody.Read(response.Body, WrittenRow.ReadId), cancellationToken).ConfigureAwait(false);
    }

    private WireCall Call(HttpMethod method, string target, string operation) => new()
    {
        Method = method,
        BaseAddress = address,
        Target = target,
        Operation = operation,
        IsSafe = method == HttpMethod.Get,
    };

    private static Rows.Asset OfId(Rows.Asset asset, long id) => asset.Id == id ? asset : throw new JsonException($"Asset {asset.Id} came in the place of {id}.");
}
