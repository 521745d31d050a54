using Dots.Client;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.Dots.Checks;
using Integration.Dots.Reads;
using Integration.Dots.Writes;
using Asset = Integration.Core.Assets.Asset;

namespace Integration.Dots;

/// <summary>Keeps devices as assets in Dots. Safe for concurrent calls.</summary>
/// <remarks>
/// <para>
/// Dots' public API is read-only. Without <see cref="DotsClientOptions.PartnerAddress"/> this target writes nothing, lists nothing, and looks for serial
/// numbers one by one, where <see cref="DotsPaths.AssetsBySerialNumber"/> is set; a plan against it ends in a file for Dots' support. With the partner
/// endpoint, which Dots does not offer to the public and which is experimental (MSPEXP001), it lists, creates and updates.
/// </para>
/// <para>
/// Nobody is ever assigned: Dots assigns by the employee's work e-mail address, and its support by hand. A refused key, throttling that outlasts the
/// client's retries, and a connection that cannot be made are exceptions (<see cref="DotsApiException"/>).
/// </para>
/// </remarks>
public sealed class DotsAssetTarget : IAssetTarget
{
    private readonly DotsClient client;
    private readonly ConnectionCheck check;
    private readonly IAssetReader reader;
    private readonly PartnerWriter writer;

    /// <summary>Puts a connection behind the port.</summary>
    /// <param name="client">The connection.</param>
    /// <param name="options">How it is used; null takes the defaults.</param>
    /// <param name="time">Tells how long the key still lasts; null takes the system's.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is wrong.</exception>
    public DotsAssetTarget(DotsClient client, DotsOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new DotsOptions();
        DotsOptionsValidator.Require(options);
        this.client = client;
        Name = options.Name;
        check = new ConnectionCheck(client, options.KeyExpiresAt, time ?? TimeProvider.System);
        reader = client.HasPartnerEndpoint ? new PartnerReader(client) : new PublicReader(client);
        writer = new PartnerWriter(client);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => check.RunAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<AssetTargetCapabilities> ReadCapabilitiesAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var hasPartner = client.HasPartnerEndpoint;
        return Task.FromResult(new AssetTargetCapabilities
        {
            CanUpdate = hasPartner,
            CanCreate = hasPartner,
            Fields = [.. TechnicalData.Names.Select(name => new AssetTargetField(name))],
            ReadsAssignee = hasPartner,
            AssignedBy = "Dots' support",
            ListsAll = hasPartner,
        });
    }

    /// <inheritdoc/>
    /// <remarks>Lists nothing without the partner endpoint.</remarks>
    /// <exception cref="DotsApiException">A page could not be had.</exception>
    public IAsyncEnumerable<IReadOnlyList<Asset>> ListAssetsAsync(CancellationToken cancellationToken = default) => reader.ListAsync(cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Takes one request for 200 serial numbers; without the partner endpoint one for each, which is sent as it is.</remarks>
    /// <exception cref="DotsApiException">The connection failed.</exception>
    public Task<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>> FindAsync(
        IReadOnlyCollection<AssetKey> keys, CancellationToken cancellationToken = default) => reader.FindAsync(keys, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="DotsApiException">The connection failed.</exception>
    public Task<IReadOnlyDictionary<AssetId, Reading<Asset?>>> ReadAsync(
        IReadOnlyCollection<AssetId> assets, CancellationToken cancellationToken = default) => reader.ReadAsync(assets, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> CreateAsync(AssetDraft draft, SendGate gate, CancellationToken cancellationToken = default) =>
        writer.CreateAsync(draft, gate, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> UpdateAsync(AssetUpdate update, SendGate gate, CancellationToken cancellationToken = default) =>
        writer.UpdateAsync(update, gate, cancellationToken);
}
