using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Ticketing;
using Integration.Sandbox.Seeds;
using JumpCloud.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Integration.JumpCloud.Tests;

public sealed class RegistrationTests : JumpCloudTest
{
    [Fact]
    public async Task AddJumpCloud_UnnamedIntegration_IsItsUsageSource()
    {
        var services = new ServiceCollection();
        services.AddIntegration().AddJumpCloud(Connect, options => options.EventLag = TimeSpan.FromMinutes(5));
        await using var provider = services.BuildServiceProvider();

        var source = provider.GetRequiredService<IUsageSource>();

        Assert.Equal(TimeSpan.FromMinutes(5), source.EventLag);
        Assert.Single((await source.SweepAsync(Cancel)).Tenants);
    }

    [Fact]
    public async Task AddJumpCloud_Section_HoldsConnectionAndSettingsSideBySide()
    {
        var services = new ServiceCollection();
        services.AddIntegration("msp").AddJumpCloud(Section());
        await using var provider = services.BuildServiceProvider();

        var source = provider.GetRequiredKeyedService<IUsageSource>("msp");

        Assert.Equal(TimeSpan.FromHours(2), source.EventLag);
        Assert.Single((await source.SweepAsync(Cancel)).Tenants);
    }

    [Fact]
    public async Task AddJumpCloud_UnnamedIntegration_IsItsAlertSource()
    {
        var services = new ServiceCollection();
        services.AddIntegration().AddJumpCloud(Connect);
        await using var provider = services.BuildServiceProvider();

        var source = provider.GetRequiredService<IAlertSource>();

        Assert.Equal("jc", source.KeyPrefix);
        Assert.Single((await source.ListTenantsAsync(Cancel)).Tenants);
    }

    [Fact]
    public async Task AddJumpCloud_Section_HoldsSettingsOfAlertsToo()
    {
        var services = new ServiceCollection();
        services.AddIntegration("msp").AddJumpCloud(Section(("AlertEvents", nameof(AlertEventReading.PerOrganization))));
        await using var provider = services.BuildServiceProvider();
        var source = provider.GetRequiredKeyedService<IAlertSource>("msp");
        var read = new AlertRead
        {
            Tenants = [new TenantId(Sandbox.JumpCloud.Organizations[0].Id)],
            Known = new Dictionary<TenantId, IReadOnlyCollection<AlertId>>(),
        };

        var first = await source.ReadAsync(read, Cancel);
        await source.ReadAsync(read with { Cursor = first.Cursor }, Cancel);

        Assert.Contains(Sandbox.Log.Requests, request => request.Route.Contains("events", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddJumpCloud_UnnamedIntegration_IsItsDeviceSource()
    {
        var services = new ServiceCollection();
        services.AddIntegration().AddJumpCloud(Connect);
        await using var provider = services.BuildServiceProvider();

        var source = provider.GetRequiredService<IDeviceSource>();

        Assert.IsType<JumpCloudDeviceSource>(source);
        Assert.Single((await source.ListTenantsAsync(Cancel)).Tenants);
    }

    [Fact]
    public async Task AddJumpCloud_SectionOfASingleOrganization_ReadsItsDevices()
    {
        Sandbox.JumpCloud.Behavior.IsSingleOrganization = true;
        var services = new ServiceCollection();
        services.AddIntegration("own").AddJumpCloud(Section(("IsSingleOrganization", "true")));
        await using var provider = services.BuildServiceProvider();
        var source = provider.GetRequiredKeyedService<IDeviceSource>("own");

        var tenant = Assert.Single((await source.ListTenantsAsync(Cancel)).Tenants);
        var devices = Assert.Single(await source.ReadDevicesAsync([tenant.Id], Cancel).ToListAsync(Cancel));

        Assert.Equal(tenant.Id, devices.Tenant);
        Assert.True(devices.Devices.TryGet(out _));
    }

    [Fact]
    public async Task AddJumpCloud_TwoIntegrations_ShareNoAlertSource()
    {
        var services = new ServiceCollection();
        services.AddIntegration("a").AddJumpCloud(Connect);
        services.AddIntegration("b").AddJumpCloud(options =>
        {
            Connect(options);
            options.ApiKey = "jca_another";
        });
        await using var provider = services.BuildServiceProvider();

        Assert.Single((await provider.GetRequiredKeyedService<IAlertSource>("a").ListTenantsAsync(Cancel)).Tenants);
        await Assert.ThrowsAsync<JumpCloudCredentialsException>(() => provider.GetRequiredKeyedService<IAlertSource>("b").ListTenantsAsync(Cancel));
    }

    [Fact]
    public async Task AddJumpCloud_TwoIntegrations_ShareNothing()
    {
        var services = new ServiceCollection();
        services.AddIntegration("a").AddJumpCloud(Connect);
        services.AddIntegration("b").AddJumpCloud(options =>
        {
            Connect(options);
            options.ApiKey = "jca_another";
        });
        await using var provider = services.BuildServiceProvider();

        Assert.Single((await provider.GetRequiredKeyedService<IUsageSource>("a").SweepAsync(Cancel)).Tenants);
        await Assert.ThrowsAsync<JumpCloudCredentialsException>(() => provider.GetRequiredKeyedService<IUsageSource>("b").SweepAsync(Cancel));
    }

    [Fact]
    public void AddJumpCloud_NoProduct_BillsJumpCloud()
    {
        var product = Assert.Single(Billing(_ => { }).Products);

        Assert.Equal(("jumpcloud", "JumpCloud"), (product.Name, Assert.Single(product.ServiceNames)));
    }

    [Fact]
    public void AddJumpCloud_ProductsOfTheUsers_Win()
    {
        var billing = Billing(options => options.Billing.Products.Add(new BillingProduct { Name = "identity", ServiceNames = { "Identity Platform" } }));

        var product = Assert.Single(billing.Products);
        Assert.Equal(("identity", "Identity Platform"), (product.Name, Assert.Single(product.ServiceNames)));
    }

    protected override SandboxSeed Seed() => SandboxSeed.Uniform(1);

    private BillingOptions Billing(Action<IntegrationOptions> later)
    {
        var services = new ServiceCollection();
        services.AddIntegration("msp").AddJumpCloud(Connect).Configure(later);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<IntegrationOptions>>().Get("msp").Billing;
    }

    private IConfigurationSection Section(params (string Name, string Value)[] more)
    {
        var values = new Dictionary<string, string?>
        {
            ["JumpCloud:ApiKey"] = Sandbox.JumpCloud.ApiKey,
            ["JumpCloud:ConsoleAddress"] = Sandbox.JumpCloud.ConsoleAddress.ToString(),
            ["JumpCloud:ApiAddress"] = Sandbox.JumpCloud.InsightsAddress.ToString(),
            ["JumpCloud:EventLag"] = "02:00:00",
        };
        foreach (var (name, value) in more)
            values["JumpCloud:" + name] = value;

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection("JumpCloud");
    }
}
