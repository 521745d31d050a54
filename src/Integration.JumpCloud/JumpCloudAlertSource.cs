using System.Globalization;
using Integration.Core;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Ticketing;
using Integration.JumpCloud.Alerts;
using Integration.JumpCloud.Checks;
using Integration.JumpCloud.Reads;
using JumpCloud.Client;
using Alert = Integration.Core.Ticketing.Alert;
using AlertNote = Integration.Core.Ticketing.AlertNote;

namespace Integration.JumpCloud;

/// <summary>Reads the alerts of the organizations of an MSP's provider, and writes back what became of them. Safe for concurrent calls.</summary>
/// <remarks>
/// JumpCloud has no list of alerts over organizations: each poll asks every organization. What concerns one of them is an Unknown reading; a refused key,
/// throttling that outlasts the client's retries, and a connection that cannot be made are exceptions (<see cref="JumpCloudApiException"/>).
/// The shape of an alert is not public; what is known of it comes from JumpCloud's own command-line client.
/// </remarks>
public sealed class JumpCloudAlertSource : IAlertSource
{
    private const int InFlight = 8;

    private readonly JumpCloudClient client;
    private readonly KeyProbe probe;
    private readonly AlertCheck check;
    private readonly OrganizationLister organizations;
    private readonly TenantAlertReader reader;
    private readonly AlertSweeper sweeper;
    private readonly AlertWriter writer;
    private readonly RuleImport rules;

    /// <summary>Puts a connection behind the port.</summary>
    /// <param name="client">The connection.</param>
    /// <param name="options">How alerts are read; null takes the defaults.</param>
    /// <param name="time">Dates the sweeps; null takes the system's.</param>
    public JumpCloudAlertSource(JumpCloudClient client, JumpCloudOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new JumpCloudOptions();
        time ??= TimeProvider.System;
        this.client = client;
        probe = new KeyProbe(client);
        var provider = new ProviderLocator(client, options.ProviderId);
        check = new AlertCheck(client, new ConnectionCheck(client, probe, provider, time));
        organizations = new OrganizationLister(client);
        reader = new TenantAlertReader(client, probe, options);
        sweeper = new AlertSweeper(new AlertEvents(client, probe, options), reader, options, time);
        writer = new AlertWriter(client);
        rules = new RuleImport(client, probe, provider);
    }

    /// <inheritdoc/>
    /// <value><c>jc</c>.</value>
    public string KeyPrefix => "jc";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => check.RunAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<TenantSweep> ListTenantsAsync(CancellationToken cancellationToken = default) => organizations.ListTenantsAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<AlertSweep> ReadAsync(AlertRead read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        return sweeper.SweepAsync(read, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Of more than a hundred occurrences the first and the last page are read: the order of JumpCloud's list is not known.</remarks>
    public Task<Reading<IReadOnlyList<DateTimeOffset>>> ReadOccurrencesAsync(AlertReference alert, CancellationToken cancellationToken = default) =>
        TryAsync("occurrences", () => OccurrencesAsync(alert, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<AlertReference, Reading<Alert?>>> ReadAsync(
        IReadOnlyCollection<AlertReference> alerts, CancellationToken cancellationToken = default) =>
        ForEachAsync(alerts, alert => TryAsync("state", async () =>
            await reader.FindAsync(alert.Tenant.Value, alert.Id.Value, cancellationToken).ConfigureAwait(false) is { } found
                ? AlertStates.Of(alert.Tenant, found)
                : null, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<AlertReference, Reading<IReadOnlyList<string>>>> ReadNotesAsync(
        IReadOnlyCollection<AlertReference> alerts, CancellationToken cancellationToken = default) =>
        ForEachAsync(alerts, alert => TryAsync("notes", async () => (IReadOnlyList<string>)
        [
            .. await client.AlertNotes.ListAsync(alert.Tenant.Value, alert.Id.Value, null, null, cancellationToken)
                .Select(note => note.Text ?? "").ToListAsync(cancellationToken).ConfigureAwait(false),
        ], cancellationToken));

    /// <inheritdoc/>
    public Task<WriteResult> AddNoteAsync(AlertNote note, SendGate gate, CancellationToken cancellationToken = default) =>
        writer.AddNoteAsync(note, gate, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> SetStatusAsync(AlertStatusUpdate update, SendGate gate, CancellationToken cancellationToken = default) =>
        writer.SetStatusAsync(update, gate, cancellationToken);

    /// <inheritdoc/>
    public Task<Reading<IReadOnlyList<TicketingRule>>> ListConfiguredRulesAsync(CancellationToken cancellationToken = default) => rules.ListAsync(cancellationToken);

    private async Task<IReadOnlyList<DateTimeOffset>> OccurrencesAsync(AlertReference alert, CancellationToken cancellationToken)
    {
        var first = await PageAsync(alert, null, cancellationToken).ConfigureAwait(false);
        var last = first.Total > first.Items.Count
            ? await PageAsync(alert, (first.Total.Value - JumpCloudQuery.MaxPageSize).ToString(CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false)
            : null;
        return [.. first.Items.Concat(last?.Items ?? []).Select(occurrence => occurrence.OccurredAt).OfType<DateTimeOffset>().Distinct()];
    }

    private async Task<JumpCloudPage<AlertOccurrence>> PageAsync(AlertReference alert, string? continuation, CancellationToken cancellationToken)
    {
        await foreach (var page in client.AlertOccurrences.ListPagesAsync(
            alert.Tenant.Value, alert.Id.Value, null, continuation, null, cancellationToken).ConfigureAwait(false))
            return page;

        return new JumpCloudPage<AlertOccurrence>([], null, null);
    }

    private async Task<Reading<T>> TryAsync<T>(string what, Func<Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return Reading.Known(await read().ConfigureAwait(false));
        }
        catch (JumpCloudApiException exception) when (exception is not JumpCloudThrottledException)
        {
            return Reading.Unknown<T>($"the alert's {what} could not be read: {await probe.ExplainAsync(exception, cancellationToken).ConfigureAwait(false)}");
        }
    }

    private static async Task<IReadOnlyDictionary<AlertReference, Reading<T>>> ForEachAsync<T>(
        IReadOnlyCollection<AlertReference> alerts, Func<AlertReference, Task<Reading<T>>> read)
    {
        var readings = new Dictionary<AlertReference, Reading<T>>();
        foreach (var wave in alerts.Distinct().Chunk(InFlight))
        {
            foreach (var (alert, reading) in wave.Zip(await Task.WhenAll(wave.Select(read)).ConfigureAwait(false)))
                readings[alert] = reading;
        }

        return readings;
    }
}
