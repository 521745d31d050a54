using System.Globalization;
using Autotask.Client;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Sandbox;
using Integration.Sandbox.Seeds;

namespace Integration.Autotask.Tests;

public abstract class AutotaskTest : IAsyncLifetime
{
    protected static readonly DateOnly Today = new(2026, 11, 10);

    private readonly List<AutotaskClient> clients = [];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected static TimeProvider Clock => TimeProvider.System;

    protected SandboxServer Sandbox { get; private set; } = null!;

    protected AutotaskBillingTarget Target { get; private set; } = null!;

    protected ContractLineId FirstLine => LineAt(0);

    public virtual async ValueTask InitializeAsync()
    {
        Sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = Seed(), FreezesClock = true }, Cancel);
        Target = CreateTarget();
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual SandboxSeed Seed() => SandboxSeed.Uniform(3);

    protected AutotaskBillingTarget CreateTarget(
        AutotaskOptions? options = null, Action<AutotaskClientOptions>? configure = null, TimeProvider? time = null) =>
        new(CreateClient(configure), options, time ?? Sandbox.Clock);

    protected AutotaskClient CreateClient(Action<AutotaskClientOptions>? configure = null)
    {
        var connection = new AutotaskClientOptions
        {
            UserName = Sandbox.Autotask.UserName,
            Secret = Sandbox.Autotask.Secret,
            IntegrationCode = Sandbox.Autotask.IntegrationCode,
            ZoneDiscoveryAddress = Sandbox.Autotask.ZoneDiscoveryAddress,
            Retry = { Enabled = false },
        };
        configure?.Invoke(connection);
        var client = new AutotaskClient(connection, Clock);
        clients.Add(client);
        return client;
    }

    /// <summary>The requests that the target asked for; the zone and the quota are the client's own concern.</summary>
    protected IEnumerable<(string Route, int Requests)> Asked() => Sandbox.Log.Requests
        .Where(count => count.Route is not ("/zoneInformation" or "/ThresholdInformation"))
        .Select(count => (count.Route, count.Requests));

    protected ContractLineId LineAt(int index) => Line(Sandbox.Autotask.ContractServices[index].Id);

    protected static ContractLineId Line(long id) => new(Text(id));

    protected static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    protected static long Number(ContractLineId line) => long.Parse(line.Value, CultureInfo.InvariantCulture);

    protected ContractId ContractOf(ContractLineId line) =>
        new(Text(Sandbox.Autotask.ContractServices.Single(service => service.Id == Number(line)).ContractId));

    protected UnitAdjustment Adjustment(ContractLineId line, DateOnly date, int change, decimal? cost = null) =>
        new(ContractOf(line), line, date, change, cost);
}
