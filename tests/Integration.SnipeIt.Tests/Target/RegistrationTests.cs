using Integration.Core;
using Integration.Core.Assets;
using Integration.Sandbox.SnipeIt.Seeds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Integration.SnipeIt.Tests.Target;

public sealed class RegistrationTests : TargetTest
{
    protected override void Plant(SnipeItSeed seed)
    {
    }

    [Fact]
    public async Task AddSnipeIt_Unnamed_IsTheAssetTarget()
    {
        var services = new ServiceCollection();
        services.AddIntegration().AddSnipeIt(Configure);
        await using var provider = services.BuildServiceProvider();

        var target = Assert.IsType<SnipeItAssetTarget>(provider.GetRequiredService<IAssetTarget>());

        Assert.Equal("snipe-it", target.Name);
        Assert.True((await target.ReadCapabilitiesAsync(Cancel)).CanUpdate);
    }

    [Fact]
    public async Task AddSnipeIt_Section_HoldsEverything()
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["SnipeIt:Address"] = Server.Address.ToString(),
            ["SnipeIt:Token"] = Server.Token,
            ["SnipeIt:Name"] = "office",
            ["SnipeIt:Fields:memory"] = "Memory",
            ["SnipeIt:Companies:29683"] = "Sales",
            ["SnipeIt:Create:Status"] = "Ready to Deploy",
        }).Build().GetSection("SnipeIt");
        var services = new ServiceCollection();
        services.AddIntegration("msp").AddSnipeIt(section);
        await using var provider = services.BuildServiceProvider();

        var target = provider.GetRequiredKeyedService<IAssetTarget>("msp");

        var capabilities = await target.ReadCapabilitiesAsync(Cancel);
        Assert.Equal(("office", true, true), (target.Name, capabilities.NeedsAccount, capabilities.CanCreate));
        Assert.Equal([AssetFields.Name, AssetFields.Memory], capabilities.Fields.Select(field => field.Name));
    }

    [Fact]
    public async Task AddSnipeIt_TwoIntegrations_ShareNothing()
    {
        var services = new ServiceCollection();
        services.AddIntegration("a").AddSnipeIt(Configure);
        services.AddIntegration("b").AddSnipeIt(options =>
        {
            Configure(options);
            options.Token = "another";
        });
        await using var provider = services.BuildServiceProvider();

        Assert.Empty(await provider.GetRequiredKeyedService<IAssetTarget>("a").ReadAsync([], Cancel));
        await Assert.ThrowsAsync<SnipeItCredentialsException>(
            async () => await provider.GetRequiredKeyedService<IAssetTarget>("b").ListAssetsAsync(Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public void AddSnipeIt_TokenMissing_IsRefusedWhenTheTargetIsMade()
    {
        var services = new ServiceCollection();
        services.AddIntegration("msp").AddSnipeIt(options => options.Address = Server.Address);
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<IAssetTarget>("msp"));

        Assert.Contains("AddSnipeIt: Token is not set", exception.Message, StringComparison.Ordinal);
    }

    private void Configure(SnipeItOptions options)
    {
        options.Address = Server.Address;
        options.Token = Server.Token;
    }
}
