using Integration.Core;
using Integration.Core.Assets;

namespace Integration.Testing.Tests;

internal sealed class MemoryAssetFixture(Func<IAssetTarget, IAssetTarget> wrap) : IAssetTargetFixture
{
    private readonly MemoryAssetTarget memory = new();
    private IAssetTarget? target;

    public IAssetTarget Target => target ??= wrap(memory);

    public TimeProvider Time => TimeProvider.System;

    public AccountId? Account => null;

    public (string One, string Other) Fields => (AssetFields.HostName, "notes");

    public Task<AssetId?> ArrangeAsync(string serialNumber, AssetValues values, CancellationToken cancellationToken = default) =>
        Task.FromResult<AssetId?>(memory.Add(new Asset { Id = default, SerialNumber = serialNumber, Values = values }));

    public Task EditAsync(AssetId asset, string field, string value, CancellationToken cancellationToken = default)
    {
        memory.Write(new AssetUpdate(AssetSyncMode.Sync, asset, [new AssetFieldChange(field, null, value)]));
        return Task.CompletedTask;
    }

    public Task<bool> ArchiveAsync(AssetId asset, CancellationToken cancellationToken = default)
    {
        memory.Assets[asset] = memory.Assets[asset] with { IsArchived = true };
        return Task.FromResult(true);
    }

    public Task<bool> RemoveAsync(AssetId asset, CancellationToken cancellationToken = default) => Task.FromResult(memory.Assets.Remove(asset));

    public Task<bool> AssignAsync(AssetId asset, CancellationToken cancellationToken = default)
    {
        memory.Assets[asset] = memory.Assets[asset] with { Assignee = "ann" };
        return Task.FromResult(true);
    }

    public Task<bool> IsAssignedAsync(AssetId asset, CancellationToken cancellationToken = default) => Task.FromResult(memory.Assets[asset].Assignee is not null);

    public Task<int> CountAsync(CancellationToken cancellationToken = default) => Task.FromResult(memory.Assets.Count);

    public Task<bool> LoseNextAnswerAsync(CancellationToken cancellationToken = default) => Task.FromResult(memory.LosesNextAnswer = true);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
