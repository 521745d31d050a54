using Dots.Client;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Sandbox;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;
using Integration.Testing;

namespace Integration.Dots.Tests;

public sealed class ContractSuiteTests
{
    public static TheoryData<string> Names => [.. Cases().Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case_OnTheSandboxsPartnerEndpoint_Passes(string name) => Cases().Single(each => each.Name == name).RunAsync(TestContext.Current.CancellationToken);

    private static IReadOnlyList<ContractCase> Cases() => AssetTargetContract.Cases(Fixture.StartAsync);

    private sealed class Fixture(SandboxServer sandbox) : IAssetTargetFixture
    {
        private readonly DotsClient client = new(new DotsClientOptions
        {
            ApiKey = sandbox.Dots.ApiKey,
            BaseAddress = sandbox.Dots.Address,
            PartnerAddress = sandbox.Dots.PartnerAddress,
        });

        public IAssetTarget Target => field ??= new DotsAssetTarget(client);

        public TimeProvider Time => TimeProvider.System;

        public AccountId? Account => null;

        public (string One, string Other) Fields => (AssetFields.OperatingSystem, AssetFields.Processor);

        public static async Task<IAssetTargetFixture> StartAsync(CancellationToken cancellationToken) =>
            new Fixture(await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Empty(), FreezesClock = true }, cancellationToken));

        public Task<AssetId?> ArrangeAsync(string serialNumber, AssetValues values, CancellationToken cancellationToken = default) =>
            Task.FromResult<AssetId?>(new AssetId(sandbox.Dots.AddAsset(serialNumber, values.All.ToDictionary(value => value.Field, value => value.Text)).Id));

        public Task EditAsync(AssetId asset, string field, string value, CancellationToken cancellationToken = default)
        {
            sandbox.Dots.EditAsset(asset.Value, field, value);
            return Task.CompletedTask;
        }

        public Task<bool> ArchiveAsync(AssetId asset, CancellationToken cancellationToken = default) => Task.FromResult(false);

        public Task<bool> RemoveAsync(AssetId asset, CancellationToken cancellationToken = default)
        {
            sandbox.Dots.DeleteAsset(asset.Value);
            return Task.FromResult(true);
        }

        public Task<bool> AssignAsync(AssetId asset, CancellationToken cancellationToken = default)
        {
            sandbox.Dots.Assign(asset.Value, sandbox.Dots.Employees[0].Id);
            return Task.FromResult(true);
        }

        public Task<bool> IsAssignedAsync(AssetId asset, CancellationToken cancellationToken = default) =>
            Task.FromResult(sandbox.Dots.Assets.Single(row => row.Id == asset.Value).AssigneeId is not null);

        public Task<int> CountAsync(CancellationToken cancellationToken = default) => Task.FromResult(sandbox.Dots.Assets.Count);

        public Task<bool> LoseNextAnswerAsync(CancellationToken cancellationToken = default)
        {
            sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, When = request => request is not { Method: "GET" } && !request.Path.EndsWith("/find", StringComparison.Ordinal) });
            return Task.FromResult(true);
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            await sandbox.DisposeAsync();
        }
    }
}
