using Integration.Core;
using Integration.Core.Ticketing;
using Integration.JumpCloud.Reads;
using JumpCloud.Client;

namespace Integration.JumpCloud.Alerts;

/// <summary>Reads from Directory Insights which alerts moved. Events only say where to look: what is true is read from the alerts themselves.</summary>
internal sealed class AlertEvents(JumpCloudClient client, KeyProbe probe, JumpCloudOptions options)
{
    // One header line for each would grow beyond what servers take.
    private const int OrganizationsAtOnce = 100;

    private static readonly string[] Types = ["alert_created", "alert_updated", "alert_status_updated"];

    private readonly string[] services = options.AlertEventServices.Count == 0 ? ["all"] : [.. options.AlertEventServices];

    /// <summary>The moves of alerts; the tenants whose events could not be read, with the reason.</summary>
    /// <exception cref="JumpCloudApiException">The key is refused, or JumpCloud throttles.</exception>
    public async Task<(IReadOnlyList<AlertMove> Moves, IReadOnlyDictionary<TenantId, string> Unread)> ReadAsync(
        IReadOnlyList<TenantId> tenants, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var query = new DirectoryEventQuery { StartTime = from, EndTime = to, Services = services, EventTypes = Types };
        var isTogether = options.AlertEvents == AlertEventReading.ManyOrganizations;
        var moves = new List<AlertMove>();
        var unread = new Dictionary<TenantId, string>();
        foreach (var chunk in tenants.Chunk(isTogether ? OrganizationsAtOnce : 1))
        {
            var events = isTogether
                ? client.DirectoryEvents.ListForOrganizationsAsync([.. chunk.Select(tenant => tenant.Value)], query, null, cancellationToken)
                : client.DirectoryEvents.ListAsync(chunk[0].Value, query, null, cancellationToken);
            try
            {
                await foreach (var entry in events.WithCancellation(cancellationToken).ConfigureAwait(false))
                {
                    // Of an event that does not name its organization or its alert, only the next whole listing tells.
                    var tenant = isTogether ? entry.Organization : chunk[0].Value;
                    if (tenant is not null && entry.ReadResource()?.Id is { } alert)
                        moves.Add(new AlertMove(entry.Id, new TenantId(tenant), new AlertId(alert)));
                }
            }
            catch (JumpCloudApiException exception) when (exception is not JumpCloudThrottledException)
            {
                var reason = await probe.ExplainAsync(exception, cancellationToken).ConfigureAwait(false);
                foreach (var tenant in chunk)
                    unread[tenant] = $"the events of alerts could not be read: {reason}";
            }
        }

        return (moves, unread);
    }
}
