using System.Runtime.CompilerServices;
using Autotask.Client;
using Integration.Autotask.Assets;
using Integration.Autotask.Checks;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Journal;

namespace Integration.Autotask;

/// <summary>Keeps devices as configuration items, which Autotask's pages call devices. Safe for concurrent calls.</summary>
/// <remarks>
/// The company comes from the tenant's link, product and type from <see cref="AutotaskAssetOptions.Rules"/>. An inactive item counts as archived. The contact is
/// read as the assignee and never written; nothing is deleted, and no product is created. Refused credentials, throttling that outlasts the client's retries,
/// and a connection that cannot be made are exceptions (<see cref="AutotaskApiException"/>).
/// </remarks>
public sealed class AutotaskAssetTarget : IAssetTarget
{
    private readonly AutotaskClient client;
    private readonly AutotaskAssetOptions options;
    private readonly AssetCheck check;
    private readonly ItemReader reader;
    private readonly ItemWriter writer;
    private Setup? setup;

    /// <summary>Puts a connection behind the port.</summary>
    /// <param name="client">The connection.</param>
    /// <param name="options">How configuration items are chosen and filled; null takes the defaults, with which nothing is created.</param>
    /// <param name="time">Tells how far Autotask's clock is from this machine's; null takes the system's.</param>
    public AutotaskAssetTarget(AutotaskClient client, AutotaskOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        this.client = client;
        this.options = (options ?? new AutotaskOptions()).Assets;
        check = new AssetCheck(client, this.options, time ?? TimeProvider.System);
        reader = new ItemReader(client);
        writer = new ItemWriter(client);
    }

    /// <inheritdoc/>
    /// <value><c>autotask</c>.</value>
    public string Name => "autotask";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => check.RunAsync(cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The settings name a product, a type or a field that does not exist.</exception>
    public async Task<AssetTargetCapabilities> ReadCapabilitiesAsync(CancellationToken cancellationToken = default)
    {
        var items = await client.ConfigurationItems.GetInformationAsync(null, cancellationToken).ConfigureAwait(false);
        var (rules, fields) = setup = await ReadSetupAsync(cancellationToken).ConfigureAwait(false);
        return new AssetTargetCapabilities
        {
            CanUpdate = Rights.Has(items.CanUpdate, items.UserAccessForUpdate),
            CanCreate = rules.Any && Rights.Has(items.CanCreate, items.UserAccessForCreate),
            Fields = fields.All,
            KeyField = "Reference Number",
            ReadsAssignee = true,
            NeedsAccount = true,
        };
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<IReadOnlyList<Asset>> ListAssetsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (_, fields) = await SetupAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var page in reader.ListAsync(fields, cancellationToken).ConfigureAwait(false))
            yield return page;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>> FindAsync(
        IReadOnlyCollection<AssetKey> keys, CancellationToken cancellationToken = default)
    {
        var (_, fields) = await SetupAsync(cancellationToken).ConfigureAwait(false);
        return await reader.FindAsync(keys, fields, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<AssetId, Reading<Asset?>>> ReadAsync(
        IReadOnlyCollection<AssetId> assets, CancellationToken cancellationToken = default)
    {
        var (_, fields) = await SetupAsync(cancellationToken).ConfigureAwait(false);
        return await reader.ReadAsync(assets, fields, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<WriteResult> CreateAsync(AssetDraft draft, SendGate gate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var (rules, fields) = await SetupAsync(cancellationToken).ConfigureAwait(false);
        return await writer.CreateAsync(draft, rules, fields, gate, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<WriteResult> UpdateAsync(AssetUpdate update, SendGate gate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        var (_, fields) = await SetupAsync(cancellationToken).ConfigureAwait(false);
        return await writer.UpdateAsync(update, fields, gate, cancellationToken).ConfigureAwait(false);
    }

    // What the last reading of capabilities found serves until the next one: a sync writes by what it planned with.
    private async Task<Setup> SetupAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref setup) ?? (setup = await ReadSetupAsync(cancellationToken).ConfigureAwait(false));

    private async Task<Setup> ReadSetupAsync(CancellationToken cancellationToken) => new(
        await ItemRules.ReadAsync(client, [.. options.Rules], cancellationToken).ConfigureAwait(false),
        await ItemFields.ReadAsync(client, options.UserDefinedFields, cancellationToken).ConfigureAwait(false));

    private sealed record Setup(ItemRules Rules, ItemFields Fields);
}
