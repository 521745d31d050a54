using Integration.Core;
using Integration.Core.Billing;
using Integration.JumpCloud.Checks;
using Integration.JumpCloud.Reads;
using JumpCloud.Client;

namespace Integration.JumpCloud;

/// <summary>Reads the usage of the organizations of an MSP's provider. Safe for concurrent calls.</summary>
/// <remarks>
/// A tenant is an organization. What concerns one of them is an Unknown reading; a refused key, throttling that outlasts the client's retries, and a
/// connection that cannot be made are exceptions (<see cref="JumpCloudApiException"/>).
/// </remarks>
public sealed class JumpCloudUsageSource : IUsageSource
{
    private const string OwnIntegration = "JumpCloud's own Autotask integration";

    private readonly UsageCheck check;
    private readonly UsageSweeper sweeper;
    private readonly EventReader events;
    private readonly PortalMappingReader portal;

    /// <summary>Puts a connection behind the port.</summary>
    /// <param name="client">The connection.</param>
    /// <param name="options">How usage is read; null takes the defaults.</param>
    /// <param name="time">Dates the observations; null takes the system's.</param>
    public JumpCloudUsageSource(JumpCloudClient client, JumpCloudOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new JumpCloudOptions();
        time ??= TimeProvider.System;
        EventLag = options.EventLag;
        var probe = new KeyProbe(client);
        var provider = new ProviderLocator(client, options.ProviderId);
        check = new UsageCheck(client, new ConnectionCheck(client, probe, provider, time), provider);
        sweeper = new UsageSweeper(client, new OrganizationLister(client), time);
        events = new EventReader(client, probe, options);
        portal = new PortalMappingReader(client, probe, provider);
    }

    /// <inheritdoc/>
    /// <value>90 days.</value>
    public TimeSpan EventRetention { get; } = TimeSpan.FromDays(90);

    /// <inheritdoc/>
    /// <value><see cref="JumpCloudOptions.EventLag"/>.</value>
    public TimeSpan EventLag { get; }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => check.RunAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<UsageSweep> SweepAsync(CancellationToken cancellationToken = default) => sweeper.SweepAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<Reading<IReadOnlyList<UsageEvent>>> ReadEventsAsync(
        TenantId tenant, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default) =>
        events.ReadAsync(tenant, from, to, cancellationToken);

    /// <inheritdoc/>
    public async Task<Reading<IReadOnlyList<OtherWriter>>> ListOtherWritersAsync(CancellationToken cancellationToken = default)
    {
        var reading = await portal.ListAsync(cancellationToken).ConfigureAwait(false);
        return reading.TryGet(out var mappings)
            ? Reading.Known<IReadOnlyList<OtherWriter>>([.. mappings.Select(WriterOf).OfType<OtherWriter>()])
            : Reading.Unknown<IReadOnlyList<OtherWriter>>(reading.Reason!);
    }

    // A mapping without a service only files tickets.
    private static OtherWriter? WriterOf(AutotaskMapping mapping) =>
        string.IsNullOrEmpty(mapping.Service?.Id) ? null : new OtherWriter(new ContractLineId(mapping.Service.Id), OwnIntegration, mapping.LastSyncDateTime);
}
