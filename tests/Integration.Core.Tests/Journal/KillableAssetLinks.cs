using Integration.Core.Assets;
using Integration.Core.Storage;

namespace Integration.Core.Tests.Journal;

/// <summary>The links of a process that a <see cref="Kill"/> may end.</summary>
internal sealed class KillableAssetLinks(IAssetLinkStore inner, Kill kill) : IAssetLinkStore
{
    public Task<IReadOnlyList<AssetLink>> ListAsync(string target, CancellationToken cancellationToken = default)
    {
        kill.ThrowIfDead();
        return inner.ListAsync(target, cancellationToken);
    }

    public async Task SaveAsync(IReadOnlyCollection<AssetLink> links, CancellationToken cancellationToken = default) =>
        await kill.AroundAsync("links", async () =>
        {
            await inner.SaveAsync(links, cancellationToken);
            return true;
        });

    public Task<bool> RemoveAsync(string target, DeviceReference device, CancellationToken cancellationToken = default) =>
        kill.AroundAsync("unlink", () => inner.RemoveAsync(target, device, cancellationToken));

    public Task<IReadOnlySet<TenantId>> ListLiveAsync(string target, CancellationToken cancellationToken = default)
    {
        kill.ThrowIfDead();
        return inner.ListLiveAsync(target, cancellationToken);
    }

    public async Task SetLiveAsync(
        string target, IReadOnlyCollection<TenantId> tenants, DateTimeOffset since, CancellationToken cancellationToken = default) =>
        await kill.AroundAsync("live", async () =>
        {
            await inner.SetLiveAsync(target, tenants, since, cancellationToken);
            return true;
        });
}
