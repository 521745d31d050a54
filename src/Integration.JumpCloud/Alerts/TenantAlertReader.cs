using System.Net;
using Integration.Core;
using Integration.Core.Ticketing;
using Integration.JumpCloud.Reads;
using JumpCloud.Client;
using Alert = Integration.Core.Ticketing.Alert;
using VendorAlert = JumpCloud.Client.Alert;

namespace Integration.JumpCloud.Alerts;

/// <summary>Reads the alerts of one organization: the open ones from a list, and each known one that is not in it by itself.</summary>
internal sealed class TenantAlertReader(JumpCloudClient client, KeyProbe probe, JumpCloudOptions options)
{
    // From here on one more list is cheaper than asking for each.
    private const int WorthAList = 2;

    private static readonly JumpCloudQuery Open = new() { Filter = "status:eq:ALERT_STATUS_OPEN" };

    private static readonly JumpCloudQuery Acknowledged = new() { Filter = "status:eq:ALERT_STATUS_ACKNOWLEDGED" };

    private static readonly JumpCloudQuery Both = new() { Filter = "status:in:ALERT_STATUS_OPEN|ALERT_STATUS_ACKNOWLEDGED" };

    /// <param name="tenant">The organization.</param>
    /// <param name="known">The alerts that were open when last seen.</param>
    /// <param name="moved">The alerts of which events say that they moved.</param>
    /// <param name="since">From when on events were asked for; null when they were not.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="JumpCloudApiException">The key is refused, or JumpCloud throttles.</exception>
    public async Task<Reading<TenantAlerts>> ReadAsync(
        TenantId tenant, IReadOnlyCollection<AlertId> known, IEnumerable<string> moved, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var asked = known.Select(alert => alert.Value).Concat(moved).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, Alert>(StringComparer.Ordinal);
        var vanished = new List<AlertId>();
        try
        {
            await AddAsync(tenant, options.ListsAcknowledgedWithOpen ? Both : Open, asked, found, cancellationToken).ConfigureAwait(false);
            if (!options.ListsAcknowledgedWithOpen && asked.Count(id => !found.ContainsKey(id)) >= WorthAList)
                await AddAsync(tenant, Acknowledged, asked, found, cancellationToken).ConfigureAwait(false);

            foreach (var id in asked.Where(id => !found.ContainsKey(id)).ToList())
            {
                var isKnown = known.Contains(new AlertId(id));
                if (await FindAsync(tenant.Value, id, cancellationToken).ConfigureAwait(false) is not { } row)
                {
                    if (isKnown)
                        vanished.Add(new AlertId(id));
                }
                else if (AlertStates.Of(tenant, row) is var alert && (isKnown || IsNews(alert, since)))
                {
                    found[id] = alert;
                }
            }
        }
        catch (JumpCloudApiException exception) when (exception is not JumpCloudThrottledException)
        {
            return Reading.Unknown<TenantAlerts>($"the alerts could not be read: {await probe.ExplainAsync(exception, cancellationToken).ConfigureAwait(false)}");
        }

        return Reading.Known(new TenantAlerts { Alerts = [.. found.Values], Vanished = vanished });
    }

    /// <summary>Gets one alert; null when JumpCloud has none of this id.</summary>
    public async Task<VendorAlert?> FindAsync(string organization, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await client.Alerts.GetAsync(organization, id, null, cancellationToken).ConfigureAwait(false);
        }
        catch (JumpCloudApiException exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    // Whoever clears out old alerts leaves an event for each. Those that ended long ago and were never known are not to become tickets.
    private static bool IsNews(Alert alert, DateTimeOffset? since) => alert.State != AlertState.Ended || !(alert.LastOccurredAt < since);

    // A server that does not know the filter answers with every alert there ever was: an ended one that nobody asked for is no news.
    private async Task AddAsync(
        TenantId tenant, JumpCloudQuery query, HashSet<string> asked, Dictionary<string, Alert> found, CancellationToken cancellationToken)
    {
        await foreach (var row in client.Alerts.ListAsync(tenant.Value, query, null, cancellationToken).ConfigureAwait(false))
        {
            var alert = AlertStates.Of(tenant, row);
            if (alert.State != AlertState.Ended || asked.Contains(row.ObjectId))
                found[row.ObjectId] = alert;
        }
    }
}
