using System.Globalization;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Sandbox;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;
using Integration.Sandbox.SnipeIt.World;
using Integration.Testing;

namespace Integration.SnipeIt.Tests.Target;

public sealed class ContractSuiteTests
{
    public static TheoryData<string> Names => [.. Cases().Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case_OnTheSandbox_Passes(string name) => Cases().Single(each => each.Name == name).RunAsync(TestContext.Current.CancellationToken);

    private static IReadOnlyList<ContractCase> Cases() => AssetTargetContract.Cases(Fixture.StartAsync);

    private sealed class Fixture(SandboxServer sandbox) : IAssetTargetFixture
    {
        private const string Archived = "4";

        private static readonly Dictionary<string, string> Columns = new() { ["one"] = "_snipeit_operating_system_1", ["other"] = "_snipeit_os_version_2" };

        private readonly SnipeItAssetTarget target = new(new SnipeItOptions
        {
            Address = sandbox.SnipeIt.Address,
            Token = sandbox.SnipeIt.Token,
            Fields = Columns,
            KeyField = "Last Contact",
            Companies = { ["29683"] = "Sales" },
            Create = { Status = "Ready to Deploy", FallbackModel = "Latitude 7440" },
        });

        public IAssetTarget Target => target;

        public TimeProvider Time => TimeProvider.System;

        public AccountId? Account => new("29683");

        public (string One, string Other) Fields => ("one", "other");

        public static async Task<IAssetTargetFixture> StartAsync(CancellationToken cancellationToken)
        {
            var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Empty(), FreezesClock = true }, cancellationToken);
            sandbox.SnipeIt.Behavior.AutoIncrementsTags = true;
            return new Fixture(sandbox);
        }

        public Task<AssetId?> ArrangeAsync(string serialNumber, AssetValues values, CancellationToken cancellationToken = default)
        {
            var fields = new Dictionary<string, string> { ["serial"] = serialNumber, ["company_id"] = "2" };
            foreach (var (field, text) in values.All)
                fields[Columns[field]] = text;
            return Task.FromResult<AssetId?>(new AssetId($"{sandbox.SnipeIt.AddHardware(fields).Id}"));
        }

        public Task EditAsync(AssetId asset, string field, string value, CancellationToken cancellationToken = default)
        {
            sandbox.SnipeIt.EditHardware(Number(asset), Columns[field], value);
            return Task.CompletedTask;
        }

        public Task<bool> ArchiveAsync(AssetId asset, CancellationToken cancellationToken = default)
        {
            sandbox.SnipeIt.EditHardware(Number(asset), "status_id", Archived);
            return Task.FromResult(true);
        }

        // What people delete is still shown, and marked.
        public Task<bool> RemoveAsync(AssetId asset, CancellationToken cancellationToken = default) => Task.FromResult(false);

        public Task<bool> AssignAsync(AssetId asset, CancellationToken cancellationToken = default)
        {
            sandbox.SnipeIt.CheckOut(Number(asset), "ada");
            return Task.FromResult(true);
        }

        public Task<bool> IsAssignedAsync(AssetId asset, CancellationToken cancellationToken = default) => Task.FromResult(Find(asset).AssignedTo is not null);

        public Task<int> CountAsync(CancellationToken cancellationToken = default) => Task.FromResult(sandbox.SnipeIt.Hardware.Count + sandbox.SnipeIt.Models.Count);

        public Task<bool> LoseNextAnswerAsync(CancellationToken cancellationToken = default)
        {
            sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, When = request => request.Method != "GET" });
            return Task.FromResult(true);
        }

        public async ValueTask DisposeAsync()
        {
            target.Dispose();
            await sandbox.DisposeAsync();
        }

        private SandboxHardware Find(AssetId asset) => sandbox.SnipeIt.Hardware.Single(row => row.Id == Number(asset));

        private static long Number(AssetId asset) => long.Parse(asset.Value, CultureInfo.InvariantCulture);
    }
}
