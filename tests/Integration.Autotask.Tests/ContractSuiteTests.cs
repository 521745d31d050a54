using Autotask.Client;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Sandbox;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;
using Integration.Testing;

namespace Integration.Autotask.Tests;

public sealed class ContractSuiteTests
{
    public static TheoryData<string> Names => [.. Cases().Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case_OnTheSandbox_Passes(string name) => Cases().Single(each => each.Name == name).RunAsync(TestContext.Current.CancellationToken);

    private static IReadOnlyList<ContractCase> Cases() => BillingTargetContract.Cases(Fixture.StartAsync);

    private sealed class Fixture(SandboxServer sandbox) : IBillingTargetFixture
    {
        private const int Lines = 3;

        private readonly AutotaskClient client = new(new AutotaskClientOptions
        {
            UserName = sandbox.Autotask.UserName,
            Secret = sandbox.Autotask.Secret,
            IntegrationCode = sandbox.Autotask.IntegrationCode,
            ZoneDiscoveryAddress = sandbox.Autotask.ZoneDiscoveryAddress,
        });

        private int arranged;

        public IBillingTarget Target => field ??= new AutotaskBillingTarget(client, time: sandbox.Clock);

        public TimeProvider Time => TimeProvider.System;

        public static async Task<IBillingTargetFixture> StartAsync(CancellationToken cancellationToken) =>
            new Fixture(await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Uniform(Lines, users: 1), FreezesClock = true }, cancellationToken));

        public Task<ContractLineUnderTest> ArrangeLineAsync(int units, decimal unitCost, CancellationToken cancellationToken = default)
        {
            var line = sandbox.Autotask.ContractServices[arranged++];
            var contract = sandbox.Autotask.Contracts.Single(contract => contract.Id == line.ContractId);
            sandbox.Autotask.EditUnits(line.Id, contract.StartDate, units - 1);
            sandbox.Autotask.EditUnitCost(line.Id, unitCost);
            return Task.FromResult(new ContractLineUnderTest(
                new AccountId($"{contract.CompanyId}"),
                new ContractId($"{contract.Id}"),
                new ContractLineId($"{line.Id}"),
                DateOnly.FromDateTime(sandbox.Clock.GetUtcNow().UtcDateTime),
                new DateRange(contract.StartDate, contract.EndDate)));
        }

        public Task EditUnitsAsync(ContractLineUnderTest line, DateOnly from, int unitChange, CancellationToken cancellationToken = default)
        {
            sandbox.Autotask.EditUnits(IdOf(line), from, unitChange);
            return Task.CompletedTask;
        }

        public Task RemoveLineAsync(ContractLineUnderTest line, CancellationToken cancellationToken = default)
        {
            sandbox.Autotask.RemoveService(IdOf(line));
            return Task.CompletedTask;
        }

        public Task<bool> LoseNextAnswerAsync(CancellationToken cancellationToken = default)
        {
            sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, Route = "*/ServiceAdjustments" });
            return Task.FromResult(true);
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            await sandbox.DisposeAsync();
        }

        private static long IdOf(ContractLineUnderTest line) => long.Parse(line.Line.Value, System.Globalization.CultureInfo.InvariantCulture);
    }
}
