using Integration.Core.Runs;

namespace Integration.Core.Assets;

/// <summary>
/// Walks a person through connecting a source of devices to a target of assets: check the key and its administrator, show what will be read and
/// written and what each mode leads to, and, once they consent, run the first sync and sum it up.
/// </summary>
/// <remarks>The questions are the caller's to ask: a console, a page or flags. Safe for concurrent calls.</remarks>
public sealed class AssetConnecting
{
    private readonly AssetJob job;
    private readonly IDeviceSource source;
    private readonly IAssetTarget target;
    private readonly FieldMap fields;
    private readonly TimeProvider time;

    internal AssetConnecting(AssetJob job, IDeviceSource source, IAssetTarget target, FieldMap fields, TimeProvider time)
    {
        this.job = job;
        this.source = source;
        this.target = target;
        this.fields = fields;
        this.time = time;
    }

    /// <summary>Checks both sides, and reads what a person has to know before they consent. Writes nothing.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>What to show.</returns>
    public async Task<AssetConnection> ReadAsync(CancellationToken cancellationToken = default)
    {
        var findings = await job.CheckAsync(cancellationToken).ConfigureAwait(false);
        var capabilities = new AssetTargetCapabilities { CanUpdate = false, CanCreate = false, Fields = [] };
        var connection = new AssetConnection
        {
            Findings = findings,
            Access = new DeviceSourceAccess(),
            Tenants = new() { Tenants = [], IncompleteBecause = "the connection is not ready" },
            Target = target.Name,
            Reads = ConnectingTexts.Reads,
            Writes = [],
            Untouched = ConnectingTexts.Untouched,
            Modes = ConnectingTexts.Modes(capabilities),
        };
        if (!connection.IsReady)
            return connection;

        capabilities = await target.ReadCapabilitiesAsync(cancellationToken).ConfigureAwait(false);
        return connection with
        {
            Access = await source.ReadAccessAsync(cancellationToken).ConfigureAwait(false),
            Tenants = await source.ListTenantsAsync(cancellationToken).ConfigureAwait(false),
            Writes = [.. fields.For(capabilities).Select(field => field.Name)],
            Modes = ConnectingTexts.Modes(capabilities),
        };
    }

    /// <summary>Plans the first sync in the mode that was chosen, to show how much it would write. Writes nothing to a vendor.</summary>
    /// <param name="consent">The consent and the answers.</param>
    /// <param name="progress">Told while both sides are read; null when nobody listens.</param>
    /// <param name="cancellationToken">Cancels the planning.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">The answers are incomplete or contradict each other. The message says how.</exception>
    /// <exception cref="InvalidOperationException">Something blocks the connection.</exception>
    /// <exception cref="RunInProgressException">A run holds the store.</exception>
    public async Task<AssetPlan> PlanAsync(AssetConsent consent, IProgress<AssetProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await AcceptAsync(consent, cancellationToken).ConfigureAwait(false);
        return await job.In(consent.Mode).PlanAsync(progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the first sync in the mode that was chosen. The consent approves its plan, and makes the tenants live.</summary>
    /// <param name="consent">The consent and the answers.</param>
    /// <param name="progress">Told after each step; null when nobody listens.</param>
    /// <param name="cancellationToken">Ends the run: the change in hand is finished or parked, the others are not begun.</param>
    /// <returns>The closing summary, and what to keep in the settings.</returns>
    /// <exception cref="ArgumentException">The answers are incomplete or contradict each other. The message says how.</exception>
    /// <exception cref="InvalidOperationException">Something blocks the connection.</exception>
    /// <exception cref="RunInProgressException">A run holds the store.</exception>
    public async Task<AssetConnected> SyncAsync(AssetConsent consent, IProgress<AssetProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var expiresAt = await AcceptAsync(consent, cancellationToken).ConfigureAwait(false);
        var capabilities = await target.ReadCapabilitiesAsync(cancellationToken).ConfigureAwait(false);
        var chosen = job.In(consent.Mode);
        var plan = await chosen.PlanAsync(progress, cancellationToken).ConfigureAwait(false);
        var report = await chosen.ApplyAsync(
            plan.Hash, consent.By, $"consented to connect in mode {consent.Mode}", progress, cancellationToken).ConfigureAwait(false);
        return new AssetConnected
        {
            Mode = consent.Mode,
            KeyExpiresAt = expiresAt,
            Report = report,
            AssignedBy = ConnectingTexts.AssignedBy(capabilities),
        };
    }

    // When the key expires; null when it never does.
    private async Task<DateTimeOffset?> AcceptAsync(AssetConsent consent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentException.ThrowIfNullOrWhiteSpace(consent.By);
        if (consent is { KeyNeverExpires: true, KeyExpiresAt: not null })
            throw new ArgumentException("The key either expires at a time or never; both were answered.", nameof(consent));

        if (consent.KeyExpiresAt <= time.GetUtcNow())
            throw new ArgumentException($"The key expired on {consent.KeyExpiresAt:yyyy-MM-dd}; make a new one first.", nameof(consent));

        var findings = await job.CheckAsync(cancellationToken).ConfigureAwait(false);
        if (findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Blocking) is { } blocking)
            throw new InvalidOperationException($"Nothing was connected: {blocking.Text} {blocking.Fix}");

        var access = await source.ReadAccessAsync(cancellationToken).ConfigureAwait(false);
        if (access.ExpiresAt.TryGet(out var told))
            return told;

        return consent.KeyExpiresAt is not null || consent.KeyNeverExpires
            ? consent.KeyExpiresAt
            : throw new ArgumentException($"When the key expires has to be answered, or that it never does: {access.ExpiresAt.Reason}.", nameof(consent));
    }
}
