using System.Globalization;
using System.Runtime.CompilerServices;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Mapping;

namespace Integration.Testing.Tests;

/// <summary>A source of devices and of usage in memory that does everything right but the one thing that it is told to break.</summary>
internal sealed class MemoryTenants(SourceBreak how) : ISourceFixture<MemoryTenants>, IDeviceSource, IUsageSource
{
    private const int Page = 10;

    private readonly Dictionary<TenantId, int> counts = [];
    private readonly HashSet<TenantId> failing = [];

    public MemoryTenants Source => this;

    public int MoreThanOnePage => Page + 2;

    public string KeyPrefix => "mem";

    public TimeSpan EventRetention => TimeSpan.Zero;

    public TimeSpan EventLag => TimeSpan.Zero;

    public Task<TenantId> ArrangeTenantAsync(int count, CancellationToken cancellationToken = default)
    {
        var tenant = new TenantId((counts.Count + 1).ToString(CultureInfo.InvariantCulture));
        counts.Add(tenant, count);
        return Task.FromResult(tenant);
    }

    public Task<bool> FailTenantAsync(TenantId tenant, CancellationToken cancellationToken = default) => Task.FromResult(failing.Add(tenant));

    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<Finding>>([]);

    public Task<DeviceSourceAccess> ReadAccessAsync(CancellationToken cancellationToken = default) => Task.FromResult(new DeviceSourceAccess());

    public Task<TenantSweep> ListTenantsAsync(CancellationToken cancellationToken = default)
    {
        Mind(cancellationToken);
        return Task.FromResult(new TenantSweep { Tenants = [.. Listed().Select(tenant => new Tenant(tenant, "Customer"))] });
    }

    public async IAsyncEnumerable<TenantDevices> ReadDevicesAsync(
        IReadOnlyCollection<TenantId> tenants, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Mind(cancellationToken);
        foreach (var tenant in tenants.Where(tenant => how != SourceBreak.ForgetsTheEmpty || counts[tenant] > 0))
        {
            yield return new TenantDevices(tenant, Count(tenant) is { IsKnown: true, Value: var count }
                ? Reading.Known<IReadOnlyList<Device>>([.. Enumerable.Range(1, count).Select(number => new Device { Tenant = tenant, Id = new DeviceId($"{number}") })])
                : Reading.Unknown<IReadOnlyList<Device>>("the tenant answered 403"));
        }

        await Task.CompletedTask;
    }

    public Task<UsageSweep> SweepAsync(CancellationToken cancellationToken = default)
    {
        Mind(cancellationToken);
        return Task.FromResult(new UsageSweep
        {
            At = DateTimeOffset.UnixEpoch,
            Tenants =
            [
                .. Listed().Where(tenant => how != SourceBreak.ForgetsTheEmpty || counts[tenant] > 0)
                    .Select(tenant => new TenantUsage { Tenant = tenant, Name = "Customer", Users = Count(tenant), Devices = Reading.Known(0) }),
            ],
        });
    }

    public Task<Reading<IReadOnlyList<UsageEvent>>> ReadEventsAsync(
        TenantId tenant, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default) =>
        Task.FromResult(Reading.Known<IReadOnlyList<UsageEvent>>([]));

    public Task<Reading<IReadOnlyList<OtherWriter>>> ListOtherWritersAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(Reading.Known<IReadOnlyList<OtherWriter>>([]));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IEnumerable<TenantId> Listed() => how == SourceBreak.ListsTwice ? counts.Keys.Concat(counts.Keys) : counts.Keys;

    private Reading<int> Count(TenantId tenant) => how switch
    {
        SourceBreak.FailureIsZero when failing.Contains(tenant) => Reading.Known(0),
        SourceBreak.FailureIsEverybodys when failing.Count > 0 => Reading.Unknown<int>("a tenant answered 403"),
        _ when failing.Contains(tenant) => Reading.Unknown<int>("the tenant answered 403"),
        SourceBreak.MixesTenants => Reading.Known(counts.Values.Sum()),
        SourceBreak.ReadsTheFirstPage => Reading.Known(Math.Min(counts[tenant], Page)),
        _ => Reading.Known(counts[tenant]),
    };

    private void Mind(CancellationToken cancellationToken)
    {
        if (how != SourceBreak.MindsNoCancellation)
            cancellationToken.ThrowIfCancellationRequested();
    }
}
