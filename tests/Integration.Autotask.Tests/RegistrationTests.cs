using Autotask.Client;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Ticketing;
using Integration.Sandbox.Seeds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Integration.Autotask.Tests;

public sealed class RegistrationTests : AutotaskTest
{
    [Fact]
    public async Task AddAutotask_UnnamedIntegration_IsItsBillingTarget()
    {
        var services = new ServiceCollection();
        services.AddIntegration().AddAutotask(Connect, options => options.CompanyTypes.Add("Prospect"));
        await using var provider = services.BuildServiceProvider();

        var target = provider.GetRequiredService<IBillingTarget>();

        Assert.IsType<AutotaskBillingTarget>(target);
        Assert.Empty(await target.ListAccountsAsync(Cancel));
    }

    [Fact]
    public async Task AddAutotask_Section_HoldsConnectionAndSettingsSideBySide()
    {
        var services = new ServiceCollection();
        services.AddIntegration("msp").AddAutotask(Section(("CompanyTypes:0", "Customer")));
        await using var provider = services.BuildServiceProvider();

        var target = provider.GetRequiredKeyedService<IBillingTarget>("msp");

        Assert.Equal(2, (await target.ListAccountsAsync(Cancel)).Count);
    }

    [Fact]
    public async Task AddAutotask_UnnamedIntegration_IsItsTicketTarget()
    {
        var services = new ServiceCollection();
        services.AddIntegration().AddAutotask(Connect);
        await using var provider = services.BuildServiceProvider();

        var target = provider.GetRequiredService<ITicketTarget>();

        Assert.IsType<AutotaskTicketTarget>(target);
        Assert.Null((await target.FindByKeysAsync(["jc-none"], Cancel))["jc-none"].Value.Ticket);
    }

    [Fact]
    public async Task AddAutotask_Section_HoldsSettingsOfTicketsToo()
    {
        var services = new ServiceCollection();
        services.AddIntegration("msp").AddAutotask(Section(("CompleteStatuses:0", "Finished")));
        await using var provider = services.BuildServiceProvider();

        var findings = await provider.GetRequiredKeyedService<ITicketTarget>("msp").CheckAsync(Cancel);

        Assert.Contains(findings, finding => finding.Text.Contains("'Finished'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddAutotask_Alone_IsNoAssetTarget()
    {
        var services = new ServiceCollection();
        services.AddIntegration("msp").AddAutotask(Connect);
        await using var provider = services.BuildServiceProvider();

        Assert.Null(provider.GetKeyedService<IAssetTarget>("msp"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("msp")]
    public async Task UseAutotaskAssets_WithItsConnection_IsTheAssetTarget(string name)
    {
        var services = new ServiceCollection();
        services.AddIntegration(name).AddAutotask(Section(("Assets:UserDefinedFields:memory", "RAM"))).UseAutotaskAssets();
        await using var provider = services.BuildServiceProvider();

        var target = Assert.IsType<AutotaskAssetTarget>(name.Length == 0 ? provider.GetRequiredService<IAssetTarget>() : provider.GetRequiredKeyedService<IAssetTarget>(name));
        var findings = await target.CheckAsync(Cancel);

        Assert.Contains(findings, finding => finding.Text.Contains("'RAM'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddAutotask_TwoIntegrations_ShareNoTicketTarget()
    {
        var services = new ServiceCollection();
        services.AddIntegration("a").AddAutotask(Connect);
        services.AddIntegration("b").AddAutotask(options =>
        {
            Connect(options);
            options.Secret = "another";
        });
        await using var provider = services.BuildServiceProvider();

        Assert.Single(await provider.GetRequiredKeyedService<ITicketTarget>("a").FindByKeysAsync(["jc-none"], Cancel));
        await Assert.ThrowsAsync<AutotaskCredentialsException>(
            () => provider.GetRequiredKeyedService<ITicketTarget>("b").FindByKeysAsync(["jc-none"], Cancel));
    }

    [Fact]
    public async Task AddAutotask_TwoIntegrations_ShareNothing()
    {
        var services = new ServiceCollection();
        services.AddIntegration("a").AddAutotask(Connect);
        services.AddIntegration("b").AddAutotask(options =>
        {
            Connect(options);
            options.Secret = "another";
        });
        await using var provider = services.BuildServiceProvider();

        Assert.NotEmpty(await provider.GetRequiredKeyedService<IBillingTarget>("a").ListAccountsAsync(Cancel));
        await Assert.ThrowsAsync<AutotaskCredentialsException>(() => provider.GetRequiredKeyedService<IBillingTarget>("b").ListAccountsAsync(Cancel));
    }

    [Fact]
    public void AddAutotask_SecretMissing_IsRefusedWhenTheClientIsMade()
    {
        var services = new ServiceCollection();
        services.AddIntegration("msp").AddAutotask(options =>
        {
            Connect(options);
            options.Secret = null;
        });
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<IBillingTarget>("msp"));

        Assert.Contains("Secret is not set", exception.Message, StringComparison.Ordinal);
    }

    protected override SandboxSeed Seed() => SandboxSeed.Uniform(1);

    private void Connect(AutotaskClientOptions options)
    {
        options.UserName = Sandbox.Autotask.UserName;
        options.Secret = Sandbox.Autotask.Secret;
        options.IntegrationCode = Sandbox.Autotask.IntegrationCode;
        options.ZoneDiscoveryAddress = Sandbox.Autotask.ZoneDiscoveryAddress;
    }

    private IConfigurationSection Section(params (string Name, string Value)[] more)
    {
        var values = new Dictionary<string, string?>
        {
            ["Autotask:UserName"] = Sandbox.Autotask.UserName,
            ["Autotask:Secret"] = Sandbox.Autotask.Secret,
            ["Autotask:IntegrationCode"] = Sandbox.Autotask.IntegrationCode,
            ["Autotask:ZoneDiscoveryAddress"] = Sandbox.Autotask.ZoneDiscoveryAddress.ToString(),
        };
        foreach (var (name, value) in more)
            values["Autotask:" + name] = value;

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection("Autotask");
    }
}
