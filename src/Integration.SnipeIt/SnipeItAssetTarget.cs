using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.SnipeIt.Calls;
using Integration.SnipeIt.Checks;
using Integration.SnipeIt.Creating;
using Integration.SnipeIt.Reads;
using Integration.SnipeIt.Writes;
using Microsoft.Extensions.Logging;
using Shared.Http;

namespace Integration.SnipeIt;

/// <summary>Keeps devices as assets of a Snipe-IT installation. Safe for concurrent calls.</summary>
/// <remarks>
/// <para>
/// It writes names and custom fields, and on creation the model, status, company, tag and serial number. A model is never changed afterwards, and whoever
/// has an asset is never written: there is no checkout and no checkin here.
/// </para>
/// <para>A refused token, throttling that outlasts the client's retries, and a connection that cannot be made are exceptions (<see cref="SnipeItApiException"/>).</para>
/// </remarks>
public sealed class SnipeItAssetTarget : IAssetTarget, IDisposable
{
    // What the name of an asset is cut to; the installation refuses longer ones.
    private const int LongestName = 255;

    private readonly SnipeItClient client;
    private readonly InstallationCache installations;
    private readonly ConnectionCheck check;
    private readonly AssetFinder finder;
    private readonly AssetGetter getter;
    private readonly AssetCreator creator;
    private readonly AssetUpdater updater;

    /// <summary>Connects with a wire of its own, which is disposed with the target.</summary>
    /// <param name="options">How; copied.</param>
    /// <param name="time">The clock of timeouts, deadlines and the throttle; null is the system's.</param>
    /// <param name="loggerFactory">Takes the logs, which hold no token; null logs nothing.</param>
    /// <param name="meterFactory">Makes the meter; null makes one for the process.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or wrong.</exception>
    public SnipeItAssetTarget(SnipeItOptions options, TimeProvider? time = null, ILoggerFactory? loggerFactory = null, IMeterFactory? meterFactory = null)
        : this(options, new SnipeItClient(options, PipelineEnvironment.Of(time, loggerFactory, meterFactory)), time)
    {
    }

    internal SnipeItAssetTarget(SnipeItOptions options, SnipeItClient client, TimeProvider? time)
    {
        var own = options.Copy();
        this.client = client;
        Name = own.Name;
        installations = new InstallationCache(client, own, time ?? TimeProvider.System);
        check = new ConnectionCheck(client, own, installations, time ?? TimeProvider.System);
        finder = new AssetFinder(client, installations);
        getter = new AssetGetter(client, installations);
        creator = new AssetCreator(client, own, installations);
        updater = new AssetUpdater(client, installations);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => check.RunAsync(cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="SnipeItApiException">They could not be read.</exception>
    public async Task<AssetTargetCapabilities> ReadCapabilitiesAsync(CancellationToken cancellationToken = default)
    {
        var installation = await installations.GetAsync(cancellationToken).ConfigureAwait(false);
        return new AssetTargetCapabilities
        {
            CanUpdate = true,
            CanCreate = installation.Rules.StatusId is not null,
            Fields = [new AssetTargetField(AssetFields.Name) { MaximumLength = LongestName }, .. installation.Fields.ByName.Keys.Select(name => new AssetTargetField(name))],
            KeyField = installation.Fields.Key?.Name,
            ReadsAssignee = true,
            NeedsAccount = installation.Companies.IsUsed,
        };
    }

    /// <inheritdoc/>
    /// <exception cref="SnipeItApiException">A page could not be had.</exception>
    public async IAsyncEnumerable<IReadOnlyList<Asset>> ListAssetsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var installation = await installations.GetAsync(cancellationToken).ConfigureAwait(false);
        var view = new AssetView(installation);
        await foreach (var page in client.ListAssetsAsync(installation.Fields.Columns, cancellationToken).ConfigureAwait(false))
            yield return [.. page.Select(view.Of)];
    }

    /// <inheritdoc/>
    /// <remarks>Takes one request a key, and those that list the archived and the deleted assets where these are fewer.</remarks>
    /// <exception cref="SnipeItApiException">The connection failed.</exception>
    public Task<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>> FindAsync(
        IReadOnlyCollection<AssetKey> keys, CancellationToken cancellationToken = default) => finder.FindAsync(keys, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Takes one request an asset.</remarks>
    /// <exception cref="SnipeItApiException">The connection failed.</exception>
    public Task<IReadOnlyDictionary<AssetId, Reading<Asset?>>> ReadAsync(
        IReadOnlyCollection<AssetId> assets, CancellationToken cancellationToken = default) => getter.ReadAsync(assets, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> CreateAsync(AssetDraft draft, SendGate gate, CancellationToken cancellationToken = default) =>
        creator.CreateAsync(draft, gate, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> UpdateAsync(AssetUpdate update, SendGate gate, CancellationToken cancellationToken = default) =>
        updater.UpdateAsync(update, gate, cancellationToken);

    /// <summary>Ends the wire that the target owns, and the calls under way with it.</summary>
    public void Dispose() => client.Dispose();
}
