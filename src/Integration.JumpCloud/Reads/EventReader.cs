using Integration.Core;
using Integration.Core.Billing;
using JumpCloud.Client;

namespace Integration.JumpCloud.Reads;

/// <summary>Reads from Directory Insights which users and devices of one organization came and went: one query and its pages.</summary>
internal sealed class EventReader(JumpCloudClient client, KeyProbe probe, JumpCloudOptions options)
{
    private readonly string[] services = options.EventServices.Count == 0 ? ["all"] : [.. options.EventServices];

    private readonly Dictionary<string, UsageEventKind> kinds = new(StringComparer.Ordinal)
    {
        [options.UserCreatedEvent] = UsageEventKind.UserCreated,
        [options.UserDeletedEvent] = UsageEventKind.UserDeleted,
        [options.DeviceCreatedEvent] = UsageEventKind.DeviceCreated,
        [options.DeviceDeletedEvent] = UsageEventKind.DeviceDeleted,
    };

    /// <exception cref="JumpCloudApiException">The key is refused, or JumpCloud throttles.</exception>
    public async Task<Reading<IReadOnlyList<UsageEvent>>> ReadAsync(TenantId tenant, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var query = new DirectoryEventQuery { StartTime = from, EndTime = to, Services = services, EventTypes = [.. kinds.Keys] };
        var events = new Dictionary<string, UsageEvent>(StringComparer.Ordinal);
        try
        {
            await foreach (var entry in client.DirectoryEvents.ListAsync(tenant.Value, query, null, cancellationToken).ConfigureAwait(false))
            {
                if (entry.EventType is null || !kinds.TryGetValue(entry.EventType, out var kind) || entry.Success == false)
                    continue;

                if (entry.Id is not { } id || entry.Timestamp is not { } at)
                    return Reading.Unknown<IReadOnlyList<UsageEvent>>($"an event of type {entry.EventType} has no id or no time");

                // The vendor's end is included, the port's is not; events at a page's edge may come twice.
                if (at >= from && at < to)
                    events.TryAdd(id, new UsageEvent(id, at, kind));
            }
        }
        catch (JumpCloudApiException exception) when (exception is not JumpCloudThrottledException)
        {
            var reason = await probe.ExplainAsync(exception, cancellationToken).ConfigureAwait(false);
            return Reading.Unknown<IReadOnlyList<UsageEvent>>($"the events could not be read: {reason}");
        }

        return Reading.Known<IReadOnlyList<UsageEvent>>([.. events.Values.OrderBy(entry => entry.At)]);
    }
}
