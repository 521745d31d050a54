using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TestSupport;

namespace JumpCloud.Client.Tests;

public sealed class RegistrationTests : IDisposable
{
    private readonly StrictHttp http = new();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task AddKeyedJumpCloudClient_TwoConnections_ShareNothing()
    {
        http.ExpectGet("https://console.jumpcloud.com/api/organizations/5f00", """{"_id":"5f00"}""")
            .ExpectGet("https://console.eu.jumpcloud.com/api/organizations/5f00", """{"_id":"5f00"}""");
        var services = new ServiceCollection();
        services.AddKeyedJumpCloudClient("a", options => options.ApiKey = "jca_a").ConfigurePrimaryHttpMessageHandler(() => http.Handler);
        services.AddKeyedJumpCloudClient("b", options => (options.ApiKey, options.Region) = ("jca_b", JumpCloudRegion.Europe)).ConfigurePrimaryHttpMessageHandler(() => http.Handler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<JumpCloudClient>("a").Organizations.GetAsync("5f00");
        await provider.GetRequiredKeyedService<JumpCloudClient>("b").Organizations.GetAsync("5f00");

        Assert.Equal(["jca_a", "jca_b"], http.Sent.Select(sent => sent.Headers["x-api-key"]));
        Assert.Null(provider.GetService<JumpCloudClient>());
    }

    [Fact]
    public async Task AddJumpCloudClient_HandlerBuffersAndRetriesAWrite_SendsItOnce()
    {
        http.Expect(HttpMethod.Post, "/api/v2/things", System.Net.HttpStatusCode.BadGateway, "");
        var services = new ServiceCollection();
        services.AddJumpCloudClient(options => options.ApiKey = "jca_a").AddHttpMessageHandler(static () => new Twice()).ConfigurePrimaryHttpMessageHandler(() => http.Handler);
        await using var provider = services.BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => provider.GetRequiredService<JumpCloudClient>()
            .SendAsync(new JumpCloudRequest { Method = HttpMethod.Post, Path = "api/v2/things", Body = Json.Parse("{}") }));

        Assert.Equal(JumpCloudRequestState.MaybeReceived, exception.RequestState);
        Assert.Single(http.Sent);
    }

    [Fact]
    public async Task AddJumpCloudClient_Section_BindsAllOfIt()
    {
        http.ExpectGet("http://127.0.0.1:1/api/organizations/5f00", """{"_id":"5f00"}""");
        var services = new ServiceCollection();
        services.AddJumpCloudClient(Section(("ApiKey", "jca_c"), ("ConsoleAddress", "http://127.0.0.1:1"), ("Retry:Enabled", "false"), ("MaxConcurrency", "3")))
            .ConfigurePrimaryHttpMessageHandler(() => http.Handler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<JumpCloudClient>().Organizations.GetAsync("5f00");

        var options = provider.GetRequiredService<IOptions<JumpCloudClientOptions>>().Value;
        Assert.Equal((false, 3), (options.Retry.Enabled, options.MaxConcurrency));
    }

    [Fact]
    public void AddJumpCloudClient_WrongOptions_AreRejectedAtStartByTheNameOfTheirSection()
    {
        var services = new ServiceCollection();
        services.AddJumpCloudClient(Section(("AttemptTimeout", "00:05:00")));
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("Msp:JumpCloud: ApiKey is not set.", exception.Failures);
        Assert.Contains(exception.Failures, failure => failure.Contains("00:05:00", StringComparison.Ordinal) && failure.Contains("00:01:40", StringComparison.Ordinal));
    }

    [Fact]
    public void AddJumpCloudClient_ClientRegisteredBefore_IsLeftAlone()
    {
        using var own = new JumpCloudClient(new JumpCloudClientOptions { ApiKey = "jca_own" });
        var services = new ServiceCollection();
        services.AddSingleton(own);
        services.AddJumpCloudClient(options => options.ApiKey = "jca_other");
        using var provider = services.BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<JumpCloudClient>());
    }

    [Fact]
    public async Task UseCredentials_SourceRotates_IsAskedOnEveryCall()
    {
        http.ExpectGet("/api/organizations/5f00", """{"_id":"5f00"}""").ExpectGet("/api/organizations/5f00", """{"_id":"5f00"}""");
        var options = new JumpCloudClientOptions();
        options.UseCredentials(new Rotating());
        using var wire = http.CreateClient();
        using var client = new JumpCloudClient(wire, options);

        await client.Organizations.GetAsync("5f00");
        await client.Organizations.GetAsync("5f00");

        Assert.Equal(["jca_1", "jca_2"], http.Sent.Select(sent => sent.Headers["x-api-key"]));
    }

    [Fact]
    public async Task Options_ChangedAfterwards_DoNotReachTheClient()
    {
        http.ExpectGet("https://console.jumpcloud.com/api/organizations/5f00", """{"_id":"5f00"}""");
        var options = new JumpCloudClientOptions { ApiKey = "jca_before" };
        using var wire = http.CreateClient();
        using var client = new JumpCloudClient(wire, options);
        (options.ApiKey, options.Region) = ("jca_after", JumpCloudRegion.India);

        await client.Organizations.GetAsync("5f00");

        Assert.Equal("jca_before", http.Sent[0].Headers["x-api-key"]);
        Assert.DoesNotContain("jca_", options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Factory_AddsFindsAndRemovesConnections()
    {
        using var factory = new JumpCloudClientFactory();
        var added = factory.Add("a", new JumpCloudClientOptions { ApiKey = "jca_a" });

        Assert.Same(added, factory.Find("a"));
        Assert.Throws<ArgumentException>(() => factory.Add("a", new JumpCloudClientOptions { ApiKey = "jca_b" }));
        Assert.True(factory.Remove("a"));
        Assert.Null(factory.Find("a"));
        Assert.Empty(factory.Names);
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create($"Msp:JumpCloud:{value.Key}", (string?)value.Value)))
            .Build().GetSection("Msp:JumpCloud");

    private sealed class Twice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.LoadIntoBufferAsync(cancellationToken);
            using var first = await base.SendAsync(request, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Rotating : IJumpCloudCredentialSource
    {
        private int asked;

        public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult($"jca_{++asked}");
    }
}
