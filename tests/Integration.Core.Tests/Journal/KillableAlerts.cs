using Integration.Core.Mapping;
using Integration.Core.Storage;
using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Journal;

/// <summary>An inbox of a process that a <see cref="Kill"/> may end.</summary>
internal sealed class KillableAlerts(IAlertStore inner, Kill kill) : IAlertStore
{
    public Task<AlertInbox> ReadAsync(CancellationToken cancellationToken = default)
    {
        kill.ThrowIfDead();
        return inner.ReadAsync(cancellationToken);
    }

    public Task SaveTenantsAsync(IReadOnlyCollection<Tenant> tenants, DateTimeOffset listedAt, CancellationToken cancellationToken = default) =>
        AroundAsync("tenants", () => inner.SaveTenantsAsync(tenants, listedAt, cancellationToken));

    public Task ReceiveAsync(IReadOnlyCollection<Episode> episodes, string? cursor, CancellationToken cancellationToken = default) =>
        AroundAsync("inbox", () => inner.ReceiveAsync(episodes, cursor, cancellationToken));

    public Task SaveAsync(IReadOnlyCollection<Episode> episodes, CancellationToken cancellationToken = default) =>
        AroundAsync("episodes", () => inner.SaveAsync(episodes, cancellationToken));

    public Task<IReadOnlyList<Episode>> ListAsync(DateTimeOffset ticketedSince, CancellationToken cancellationToken = default)
    {
        kill.ThrowIfDead();
        return inner.ListAsync(ticketedSince, cancellationToken);
    }

    public Task<IReadOnlyDictionary<AlertReference, Episode>> FindLatestAsync(
        IReadOnlyCollection<AlertReference> alerts, CancellationToken cancellationToken = default)
    {
        kill.ThrowIfDead();
        return inner.FindLatestAsync(alerts, cancellationToken);
    }

    public Task<Episode?> FindAsync(string key, CancellationToken cancellationToken = default) => inner.FindAsync(key, cancellationToken);

    private Task<bool> AroundAsync(string name, Func<Task> write) => kill.AroundAsync(name, async () =>
    {
        await write();
        return true;
    });
}
