using Integration.Sandbox.Http;

namespace Integration.Sandbox.Log;

/// <summary>What the servers saw and kept: accepted writes in order, requests per route, and the most requests in flight at once.</summary>
/// <remarks>A person's edits in the sandbox's own API are not requests and are not in it. Safe for use by several threads.</remarks>
public sealed class SandboxLog
{
    private readonly Lock gate = new();
    private readonly List<AcceptedWrite> writes = [];
    private readonly Dictionary<(SandboxVendor Vendor, string Method, string Route), int> requests = [];
    private readonly Dictionary<string, int> maxInFlight = [];
    private readonly Dictionary<string, int> maxOpenTickets = new(StringComparer.OrdinalIgnoreCase);
    private long sequence;

    internal SandboxLog()
    {
    }

    /// <summary>Gets the accepted writes, oldest first, as they are now.</summary>
    public IReadOnlyList<AcceptedWrite> Writes
    {
        get
        {
            lock (gate)
                return [.. writes];
        }
    }

    /// <summary>Gets the requests per vendor, method and route, ordered by those.</summary>
    public IReadOnlyList<RequestCount> Requests
    {
        get
        {
            lock (gate)
            {
                return
                [
                    .. requests.Select(pair => new RequestCount(pair.Key.Vendor, pair.Key.Method, pair.Key.Route, pair.Value))
                        .OrderBy(count => count.Vendor).ThenBy(count => count.Route, StringComparer.Ordinal).ThenBy(count => count.Method, StringComparer.Ordinal),
                ];
            }
        }
    }

    /// <summary>Gets the most requests that were in flight at once, per Autotask object.</summary>
    public IReadOnlyDictionary<string, int> MaxInFlight
    {
        get
        {
            lock (gate)
                return new Dictionary<string, int>(maxInFlight);
        }
    }

    /// <summary>Gets how many adjustments were accepted per contract service and effective date.</summary>
    public IReadOnlyDictionary<(long ContractServiceId, DateOnly EffectiveDate), int> Adjustments
    {
        get
        {
            lock (gate)
            {
                return writes.Where(write => write.EffectiveDate is not null)
                    .GroupBy(write => (write.ContractServiceId!.Value, write.EffectiveDate!.Value))
                    .ToDictionary(group => group.Key, group => group.Count());
            }
        }
    }

    /// <summary>Gets how many tickets were created by request per external id; tickets without one are not counted.</summary>
    public IReadOnlyDictionary<string, int> Tickets
    {
        get
        {
            lock (gate)
            {
                return writes.Where(write => write.ExternalId is not null)
                    .GroupBy(write => write.ExternalId!, StringComparer.OrdinalIgnoreCase)
                    .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
            }
        }
    }

    /// <summary>Gets the most tickets that were not complete at once, per external id, whoever made them.</summary>
    public IReadOnlyDictionary<string, int> MaxOpenTickets
    {
        get
        {
            lock (gate)
                return new Dictionary<string, int>(maxOpenTickets, StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>Returns how many requests a vendor has had, refused ones included.</summary>
    /// <param name="vendor">The server.</param>
    public int CountOf(SandboxVendor vendor)
    {
        lock (gate)
            return requests.Where(pair => pair.Key.Vendor == vendor).Sum(pair => pair.Value);
    }

    /// <summary>Sets requests and the in-flight maxima to nothing; accepted writes stay.</summary>
    public void ResetCounters()
    {
        lock (gate)
        {
            requests.Clear();
            maxInFlight.Clear();
        }
    }

    internal void Count(SandboxRequest request)
    {
        var key = (request.Vendor, request.Method, request.Pattern);
        lock (gate)
            requests[key] = requests.GetValueOrDefault(key) + 1;
    }

    internal void InFlight(string name, int now)
    {
        lock (gate)
            maxInFlight[name] = Math.Max(now, maxInFlight.GetValueOrDefault(name));
    }

    internal void OpenTickets(string externalId, int now)
    {
        lock (gate)
            maxOpenTickets[externalId] = Math.Max(now, maxOpenTickets.GetValueOrDefault(externalId));
    }

    internal void Accept(
        SandboxRequest request,
        DateTimeOffset at,
        string change,
        long? contractServiceId = null,
        DateOnly? effectiveDate = null,
        long? ticketId = null,
        string? externalId = null)
    {
        lock (gate)
        {
            writes.Add(new AcceptedWrite(
                ++sequence, at, request.Vendor, request.Method, request.Path, request.BodyText, change, contractServiceId, effectiveDate, ticketId, externalId));
        }
    }
}
