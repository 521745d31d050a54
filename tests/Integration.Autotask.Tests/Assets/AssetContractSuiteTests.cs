using System.Globalization;
using Autotask.Client;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Sandbox;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;
using Integration.Testing;

namespace Integration.Autotask.Tests.Assets;

public sealed class AssetContractSuiteTests
{
    public static TheoryData<string> Names => [.. Cases().Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case_OnTheSandbox_Passes(string name) => Cases().Single(each => each.Name == name).RunAsync(TestContext.Current.CancellationToken);

    private static IReadOnlyList<ContractCase> Cases() => AssetTargetContract.Cases(Fixture.StartAsync);

    private sealed class Fixture(SandboxServer sandbox) : IAssetTargetFixture
    {
        private readonly AutotaskClient client = new(new AutotaskClientOptions
        {
            UserName = sandbox.Autotask.UserName,
            Secret = sandbox.Autotask.Secret,
            IntegrationCode = sandbox.Autotask.IntegrationCode,
            ZoneDiscoveryAddress = sandbox.Autotask.ZoneDiscoveryAddress,
        });

        public IAssetTarget Target => field ??= new AutotaskAssetTarget(client, new AutotaskOptions
        {
            Assets = new AutotaskAssetOptions
            {
                Rules = [new AutotaskAssetRule { Product = "29700004" }],
                UserDefinedFields = new Dictionary<string, string> { [AssetFields.OperatingSystem] = "Operating System", [AssetFields.Processor] = "Processor" },
            },
        });

        public TimeProvider Time => TimeProvider.System;

        public AccountId? Account => new AccountId($"{Company}");

        public (string One, string Other) Fields => (AssetFields.OperatingSystem, AssetFields.Processor);

        private long Company => sandbox.Autotask.Companies[0].Id;

        public static async Task<IAssetTargetFixture> StartAsync(CancellationToken cancellationToken)
        {
            var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Uniform(1), FreezesClock = true }, cancellationToken);
            sandbox.Autotask.AddUserDefinedField("ConfigurationItems", "Operating System");
            sandbox.Autotask.AddUserDefinedField("ConfigurationItems", "Processor");
            return new Fixture(sandbox);
        }

        public async Task<AssetId?> ArrangeAsync(string serialNumber, AssetValues values, CancellationToken cancellationToken = default)
        {
            var asset = new AssetId($"{sandbox.Autotask.AddConfigurationItem(Company, serialNumber: serialNumber).Id}");
            foreach (var (field, text) in values.All)
                await EditAsync(asset, field, text, cancellationToken);
            return asset;
        }

        public Task EditAsync(AssetId asset, string field, string value, CancellationToken cancellationToken = default)
        {
            sandbox.Autotask.EditConfigurationItem(IdOf(asset), field == AssetFields.Processor ? "Processor" : "Operating System", value);
            return Task.CompletedTask;
        }

        public Task<bool> ArchiveAsync(AssetId asset, CancellationToken cancellationToken = default)
        {
            sandbox.Autotask.EditConfigurationItem(IdOf(asset), "isActive", false);
            return Task.FromResult(true);
        }

        public Task<bool> RemoveAsync(AssetId asset, CancellationToken cancellationToken = default) => Task.FromResult(false);

        public Task<bool> AssignAsync(AssetId asset, CancellationToken cancellationToken = default) => Task.FromResult(false);

        public Task<bool> IsAssignedAsync(AssetId asset, CancellationToken cancellationToken = default) =>
            Task.FromResult(sandbox.Autotask.ConfigurationItems.Single(item => item.Id == IdOf(asset))["contactID"] is not null);

        public Task<int> CountAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult(sandbox.Autotask.ConfigurationItems.Count + sandbox.Autotask.Products.Count);

        public Task<bool> LoseNextAnswerAsync(CancellationToken cancellationToken = default)
        {
            sandbox.Faults.Add(new SandboxFault
            {
                Kind = SandboxFaultKind.ReplyLost,
                When = request => request.Method is "PATCH" or "PUT" || (request.Method == "POST" && request.Path.EndsWith("/ConfigurationItems", StringComparison.Ordinal)),
            });
            return Task.FromResult(true);
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            await sandbox.DisposeAsync();
        }

        private static long IdOf(AssetId asset) => long.Parse(asset.Value, CultureInfo.InvariantCulture);
    }
}
