using System.Globalization;
using Integration.Sandbox;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;

namespace Autotask.Client.Tests.Limits;

public sealed class SandboxLimitTests : IAsyncLifetime
{
    private SandboxServer sandbox = null!;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Uniform(20), FreezesClock = true });
        sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Delay, Delay = TimeSpan.FromMilliseconds(5), Times = null });
    }

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    [Fact]
    public async Task ManyCallsOfTwoClients_SharedBudget_StayWithinTheSlotsOfEveryObject()
    {
        var budget = new AutotaskRequestBudget();
        using var one = Connect(budget);
        using var two = Connect(budget);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => CallAsync(number % 2 == 0 ? one : two, number)));

        Assert.Equal(2, sandbox.Log.MaxInFlight.Values.Max());
        Assert.Equal(1, sandbox.Log.Requests.Where(count => count.Route.Contains("ThresholdInformation", StringComparison.OrdinalIgnoreCase)).Sum(count => count.Requests));
    }

    [Fact]
    public async Task ManyCalls_FileBudgetOfEachClient_StayWithinTheSlots()
    {
        var directory = Directory.CreateTempSubdirectory("budget");
        try
        {
            using var one = Connect(new FileRequestBudget(directory.FullName));
            using var two = Connect(new FileRequestBudget(directory.FullName));

            await Task.WhenAll(Enumerable.Range(0, 20).Select(number => CallAsync(number % 2 == 0 ? one : two, number)));
        }
        finally
        {
            directory.Delete(recursive: true);
        }

        Assert.Equal(2, sandbox.Log.MaxInFlight.Values.Max());
    }

    private Task CallAsync(AutotaskClient client, int number)
    {
        var line = sandbox.Autotask.ContractServices[number % sandbox.Autotask.ContractServices.Count];
        return (number % 3) switch
        {
            0 => client.ContractServices.CountAsync(),
            1 => client.Contracts.CountAsync(),
            _ => client.ContractServices.UpdateAsync(line.ContractId, new ContractServiceUpdate { Id = line.Id, InvoiceDescription = number.ToString(CultureInfo.InvariantCulture) }),
        };
    }

    private AutotaskClient Connect(AutotaskRequestBudget budget)
    {
        var options = new AutotaskClientOptions
        {
            UserName = sandbox.Autotask.UserName,
            Secret = sandbox.Autotask.Secret,
            IntegrationCode = sandbox.Autotask.IntegrationCode,
            ZoneDiscoveryAddress = sandbox.Autotask.ZoneDiscoveryAddress,
        };
        options.UseRequestBudget(budget);
        return new AutotaskClient(options);
    }
}
