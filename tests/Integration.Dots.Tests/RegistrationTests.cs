using Dots.Client;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Sandbox.Dots.Seeds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Integration.Dots.Tests;

public sealed class RegistrationTests : DotsTest
{
    protected override void Plant(DotsSeed seed)
    {
    }

    [Fact]
    public async Task AddDots_Unnamed_IsTheAssetTarget()
    {
        var services = new ServiceCollection();
        services.AddIntegration().AddDots(Configure, options => options.Name = "office");
        await using var provider = services.BuildServiceProvider();

        var target = Assert.IsType<DotsAssetTarget>(provider.GetRequiredService<IAssetTarget>());

        Assert.Equal("office", target.Name);
        Assert.False((await target.ReadCapabilitiesAsync(Cancel)).CanCreate);
    }

    [Fact]
    public async Task AddDots_Section_HoldsConnectionAndSettingsSideBySide()
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Dots:ApiKey"] = Server.ApiKey,
            ["Dots:BaseAddress"] = Server.Address.ToString(),
            ["Dots:PartnerAddress"] = Server.PartnerAddress.ToString(),
            ["Dots:KeyExpiresAt"] = "2020-01-01T00:00:00Z",
        }).Build().GetSection("Dots");
        var services = new ServiceCollection();
        services.AddIntegration("msp").AddDots(section);
        await using var provider = services.BuildServiceProvider();

        var target = provider.GetRequiredKeyedService<IAssetTarget>("msp");

        Assert.True((await target.ReadCapabilitiesAsync(Cancel)).CanCreate);
        Assert.Equal(["PRE304"], (await target.CheckAsync(Cancel)).Select(finding => finding.Code));
    }

    [Fact]
    public async Task AddDots_TwoIntegrations_ShareNothing()
    {
        var services = new ServiceCollection();
        services.AddIntegration("a").AddDots(Configure);
        services.AddIntegration("b").AddDots(options =>
        {
            Configure(options);
            options.ApiKey = "another";
        });
        await using var provider = services.BuildServiceProvider();

        Assert.True((await provider.GetRequiredKeyedService<IAssetTarget>("a").ReadAsync([new AssetId("x")], Cancel))[new AssetId("x")].IsKnown);
        await Assert.ThrowsAsync<DotsCredentialsException>(() => provider.GetRequiredKeyedService<IAssetTarget>("b").ReadAsync([new AssetId("x")], Cancel));
    }

    [Theory]
    [InlineData("", "ApiKey is not set")]
    [InlineData("Dots", "AddDots: Name is 'Dots'")]
    public void AddDots_WrongOptions_AreRefusedWhenTheTargetIsMade(string name, string problem)
    {
        var services = new ServiceCollection();
        services.AddIntegration("msp").AddDots(
            options => options.ApiKey = name.Length == 0 ? null : "key",
            options => options.Name = name.Length == 0 ? options.Name : name);
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<IAssetTarget>("msp"));

        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }
}
