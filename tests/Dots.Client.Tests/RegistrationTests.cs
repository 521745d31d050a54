using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using TestSupport;

namespace Dots.Client.Tests;

public sealed class RegistrationTests : IDisposable
{
    private readonly StrictHttp http = new();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task AddKeyedDotsClient_TwoConnections_ShareNothing()
    {
        http.ExpectGet("https://dots-public-api.dotstech.com/api/v1/asset/a1", """{"id":"a1"}""").ExpectGet("http://127.0.0.1:1/dots/asset/a1", """{"id":"a1"}""");
        var services = new ServiceCollection();
        services.AddKeyedDotsClient("a", options => options.ApiKey = "dots_a").ConfigurePrimaryHttpMessageHandler(() => http.Handler);
        services.AddKeyedDotsClient("b", options => (options.ApiKey, options.ApiKeyHeader, options.BaseAddress) = ("dots_b", "x-api-key", new Uri("http://127.0.0.1:1/dots")))
            .ConfigurePrimaryHttpMessageHandler(() => http.Handler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<DotsClient>("a").Assets.GetAsync("a1");
        await provider.GetRequiredKeyedService<DotsClient>("b").Assets.GetAsync("a1");

        Assert.Equal(["dots_a", null], http.Sent.Select(sent => sent.Headers.GetValueOrDefault("authorization")));
        Assert.Equal([null, "dots_b"], http.Sent.Select(sent => sent.Headers.GetValueOrDefault("x-api-key")));
        Assert.Null(provider.GetService<DotsClient>());
    }

    [Fact]
    public async Task AddDotsClient_Section_BindsAllOfIt()
    {
        http.ExpectGet("http://127.0.0.1:1/v2/places", """[{"id":"l1"}]""").ExpectGet("http://127.0.0.1:1/v2/asset/a1", """{"id":"a1","sn":"C02"}""");
        var services = new ServiceCollection();
        services.AddDotsClient(Section(
            ("ApiKey", "dots_c"), ("ApiKeyHeader", "x-api-key"), ("BaseAddress", "http://127.0.0.1:1/v2"), ("PartnerAddress", "http://127.0.0.1:1/partner"),
            ("Paths:Locations", "places"), ("FieldNames:SerialNumber", "sn"), ("Retry:Enabled", "false"), ("MaxConcurrency", "3")))
            .ConfigurePrimaryHttpMessageHandler(() => http.Handler);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<DotsClient>();

        await foreach (var location in client.Locations.ListAsync())
            Assert.Equal("l1", location.Id);
        Assert.Equal("C02", (await client.Assets.GetAsync("a1")).SerialNumber);

        var options = provider.GetRequiredService<IOptions<DotsClientOptions>>().Value;
        Assert.Equal((false, 3, "http://127.0.0.1:1/partner"), (options.Retry.Enabled, options.MaxConcurrency, options.PartnerAddress?.ToString()));
    }

    [Theory]
    [InlineData("AttemptTimeout", "00:05:00", "AttemptTimeout (00:05:00) must not be longer than TotalTimeout (00:01:40).")]
    [InlineData("ApiKey", " k", "ApiKey begins or ends with white space, or holds a control character.")]
    [InlineData("ApiKey", "", "ApiKey is not set.")]
    [InlineData("ApiKeyHeader", "Content-Type", "ApiKeyHeader is 'Content-Type', which is not a header that can carry the key.")]
    [InlineData("ApiKeyHeader", "my key", "ApiKeyHeader is 'my key', which is not a header that can carry the key.")]
    [InlineData("ApiKeyHeader", "user-agent", "ApiKeyHeader is 'user-agent', which is not a header that can carry the key.")]
    [InlineData("BaseAddress", "ftp://x.test/", "BaseAddress must be an absolute http or https address, without user name and query.")]
    [InlineData("BaseAddress", "https://x.test/?key=s3cret", "BaseAddress must be an absolute http or https address, without user name and query.")]
    [InlineData("PartnerAddress", "partner", "PartnerAddress must be an absolute http or https address, without user name and query. Leave it out to leave the partner endpoint off.")]
    [InlineData("Paths:Locations", "/locations", "Paths:Locations is '/locations', which is not a relative path without a leading slash.")]
    [InlineData("Paths:Locations", "https://evil.test/x", "Paths:Locations is 'https://evil.test/x', which is not a relative path without a leading slash.")]
    [InlineData("Paths:Locations", "locations/{id}", "Paths:Locations is 'locations/{id}', which must hold no braces.")]
    [InlineData("Paths:AssetsBySerialNumber", "assets", "Paths:AssetsBySerialNumber is 'assets', which must hold {serialNumber} once, and no other braces.")]
    [InlineData("Paths:WarehouseAssets", "wh/{id}", "Paths:WarehouseAssets is 'wh/{id}', which must hold {warehouseId} once, and no other braces.")]
    [InlineData("FieldNames:SerialNumber", "", "FieldNames:SerialNumber is empty. Leave it out for the default.")]
    [InlineData("FieldNames:SerialNumber", "model", "FieldNames: 'model' stands for SerialNumber and Model.")]
    [InlineData("MaxConcurrency", "0", "MaxConcurrency is 0; it must be at least 1.")]
    public void AddDotsClient_AWrongOption_IsRejectedAtStartByTheNameOfItsSection(string key, string value, string problem)
    {
        var services = new ServiceCollection();
        services.AddDotsClient(Section([("ApiKey", "dots_c"), (key, value)]));
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal($"Msp:Dots: {problem}", Assert.Single(exception.Failures));
    }

    [Fact]
    public void AddDotsClient_LoggedHeaders_AreAllRedactedBecauseTheKeysIsASetting()
    {
        var services = new ServiceCollection();
        services.AddDotsClient(options => (options.ApiKey, options.ApiKeyHeader) = ("dots_a", "x-own-key"));
        using var provider = services.BuildServiceProvider();

        var wire = provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get("Dots.Client:");

        Assert.True(wire.ShouldRedactHeaderValue("x-own-key"));
    }

    [Fact]
    public void AddDotsClient_ClientRegisteredBefore_IsLeftAlone()
    {
        using var own = new DotsClient(new DotsClientOptions { ApiKey = "dots_own" });
        var services = new ServiceCollection();
        services.AddSingleton(own);
        services.AddDotsClient(options => options.ApiKey = "dots_other");
        using var provider = services.BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<DotsClient>());
    }

    [Fact]
    public async Task UseCredentials_SourceRotates_IsAskedOnEveryCall()
    {
        http.ExpectGet("/api/v1/asset/a1", """{"id":"a1"}""").ExpectGet("/api/v1/asset/a1", """{"id":"a1"}""");
        var options = new DotsClientOptions();
        options.UseCredentials(new Rotating());
        using var wire = http.CreateClient();
        using var client = new DotsClient(wire, options);

        await client.Assets.GetAsync("a1");
        await client.Assets.GetAsync("a1");

        Assert.Equal(["dots_1", "dots_2"], http.Sent.Select(sent => sent.Headers["authorization"]));
    }

    [Fact]
    public async Task Options_ChangedAfterwards_DoNotReachTheClient()
    {
        http.ExpectGet("https://dots-public-api.dotstech.com/api/v1/locations", "[]").ExpectGet("/api/v1/asset/a1", """{"id":"a1","serialNumber":"C02"}""");
        var options = new DotsClientOptions { ApiKey = "dots_before" };
        options.Paths.Locations = "locations";
        using var wire = http.CreateClient();
        using var client = new DotsClient(wire, options);
        (options.ApiKey, options.ApiKeyHeader, options.BaseAddress) = ("dots_after", "x", new Uri("http://other.test"));
        (options.Paths.Locations, options.FieldNames.SerialNumber) = ("elsewhere", "sn");

        await foreach (var _ in client.Locations.ListAsync())
            Assert.Fail("There is no location.");
        Assert.Equal("C02", (await client.Assets.GetAsync("a1")).SerialNumber);

        Assert.All(http.Sent, sent => Assert.Equal("dots_before", sent.Headers["authorization"]));
        Assert.DoesNotContain("dots_", options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Factory_AddsFindsAndRemovesConnections()
    {
        using var factory = new DotsClientFactory();
        var added = factory.Add("a", new DotsClientOptions { ApiKey = "dots_a" });

        Assert.Same(added, factory.Find("a"));
        Assert.Throws<ArgumentException>(() => factory.Add("a", new DotsClientOptions { ApiKey = "dots_b" }));
        Assert.True(factory.Remove("a"));
        Assert.Null(factory.Find("a"));
        Assert.Empty(factory.Names);
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] values)
    {
        var settings = new Dictionary<string, string?>();
        foreach (var (key, value) in values)
            settings[$"Msp:Dots:{key}"] = value;

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("Msp:Dots");
    }

    private sealed class Rotating : IDotsCredentialSource
    {
        private int asked;

        public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult($"dots_{++asked}");
    }
}
