using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NSubstitute;
using TestSupport;

namespace Autotask.Client.Tests;

public sealed class RegistrationTests : ClientTest
{
    [Fact]
    public async Task AddAutotaskClient_FromASection_ReadsItAndUsesTheWire()
    {
        var services = Services();
        services.AddAutotaskClient(Section("Msp:Autotask", ("UserName", "api@msp.example"), ("Secret", "from-configuration"), ("IntegrationCode", "code"), ("Retry:MaxRetries", "0")))
            .ConfigurePrimaryHttpMessageHandler(() => Http.Handler);
        services.Configure<AutotaskClientOptions>(options => options.UseRequestBudget(NeverAsking()));
        ExpectZone();
        Fail(HttpMethod.Get, "Companies/7", System.Net.HttpStatusCode.ServiceUnavailable, "");
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<AutotaskApiException>(() => provider.GetRequiredService<AutotaskClient>().Companies.GetAsync(7, cancellationToken: Cancel));

        Assert.Equal("from-configuration", Http.Sent[1].Headers["Secret"]);
    }

    [Fact]
    public async Task AddKeyedAutotaskClient_Twice_KeepsTheTenantsApart()
    {
        using var other = new StrictHttp();
        var services = Services();
        services.AddKeyedAutotaskClient("a", options => Fill(options, "a")).ConfigurePrimaryHttpMessageHandler(() => Http.Handler);
        services.AddKeyedAutotaskClient("b", options => Fill(options, "b")).ConfigurePrimaryHttpMessageHandler(() => other.Handler);
        ExpectZone();
        other.ExpectGet(Discovery, Payload.Read("zone.json").Replace("webservices14", "webservices5", StringComparison.Ordinal));
        Expect(HttpMethod.Get, "Companies/7", "company.json");
        other.ExpectGet("https://webservices5.autotask.net/ATServicesRest/V1.0/Companies/7", Payload.Read("company.json"));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<AutotaskClient>("a").Companies.GetAsync(7, cancellationToken: Cancel);
        await provider.GetRequiredKeyedService<AutotaskClient>("b").Companies.GetAsync(7, cancellationToken: Cancel);

        Assert.Equal(("secret a", "secret b"), (Http.Sent[1].Headers["Secret"], other.Sent[1].Headers["Secret"]));
        Assert.Equal("?user=b%40msp.example", other.Sent[0].Uri.Query);
    }

    [Fact]
    public void AddKeyedAutotaskClient_BudgetsOfOneName_AreOne()
    {
        var services = Services();
        services.AddKeyedAutotaskClient("a", Section("A", ("UserName", "api@msp.example"), ("Secret", "s"), ("IntegrationCode", "code"), ("Budget:Name", "msp-1"), ("Budget:Slots", "1")));
        services.AddKeyedAutotaskClient("b", Section("B", ("UserName", "api@msp.example"), ("Secret", "s"), ("IntegrationCode", "code"), ("Budget:Name", "msp-1")));
        services.AddKeyedAutotaskClient("c", Section("C", ("UserName", "api@msp.example"), ("Secret", "s"), ("IntegrationCode", "code"), ("Budget:Name", "msp-2")));
        using var provider = services.BuildServiceProvider();

        var monitor = provider.GetRequiredService<IOptionsMonitor<AutotaskClientOptions>>();
        var budgets = new[] { "a", "b", "c" }.Select(key => monitor.Get(key).OpenBudget(Time)).ToList();

        Assert.Equal(1, monitor.Get("a").Budget.Slots);
        Assert.Same(budgets[0], budgets[1]);
        Assert.NotSame(budgets[0], budgets[2]);
    }

    [Fact]
    public async Task AddAutotaskClient_BudgetWithADirectory_KeepsItInFiles()
    {
        var directory = Directory.CreateTempSubdirectory("autotask-budget-");
        var services = Services();
        services.AddAutotaskClient(Section("Msp", ("UserName", "api@msp.example"), ("Secret", "s"), ("IntegrationCode", "code"), ("Budget:Directory", directory.FullName)))
            .ConfigurePrimaryHttpMessageHandler(() => Http.Handler);
        ExpectZone();
        Http.Expect(HttpMethod.Get, Zone + "ThresholdInformation", System.Net.HttpStatusCode.OK, "{}");
        Expect(HttpMethod.Get, "Companies/7", "company.json");
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<AutotaskClient>().Companies.GetAsync(7, cancellationToken: Cancel);

        Assert.Contains(directory.GetFiles(), file => file.Name == "requests.txt");
        directory.Delete(recursive: true);
    }

    [Fact]
    public async Task StartAsync_WithOptionsMissing_NamesTheSection()
    {
        using var host = new HostBuilder()
            .ConfigureServices(services => services.AddAutotaskClient(Section("Msp:Autotask", ("UserName", "api@msp.example"), ("Secret", " padded "))))
            .Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancel));

        Assert.Equal(
            ["Msp:Autotask: Secret begins or ends with white space, or holds a control character.", "Msp:Autotask: IntegrationCode is not set."],
            exception.Failures);
    }

    [Fact]
    public async Task StartAsync_WithOneConnectionWrong_NamesThatOneOnly()
    {
        using var host = new HostBuilder()
            .ConfigureServices(services =>
            {
                services.AddKeyedAutotaskClient("a", options => Fill(options, "a"));
                services.AddKeyedAutotaskClient("b", options => options.UserName = "b");
            })
            .Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancel));

        Assert.All(exception.Failures, failure => Assert.StartsWith("AddKeyedAutotaskClient(\"b\"): ", failure, StringComparison.Ordinal));
    }

    public static TheoryData<Action<AutotaskClientOptions>, string> WrongOptions => new()
    {
        { options => options.AttemptTimeout = TimeSpan.FromMinutes(4), "AttemptTimeout (00:04:00) must not be longer than TotalTimeout (00:03:00)." },
        { options => options.TotalTimeout = TimeSpan.Zero, "TotalTimeout must be more than zero and less than 24 days, and is 00:00:00." },
        { options => options.Retry.MaxRetries = -1, "Retry:MaxRetries must be 0 to 20, and is -1. Set Retry:Enabled to false for none." },
        { options => options.Retry.Delay = TimeSpan.FromMinutes(2), "Retry:Delay (00:02:00) must not be negative nor above Retry:MaxDelay (00:01:00)." },
        { options => options.MaxResponseBytes = 0, "MaxResponseBytes must be 1 to 536870912, and is 0." },
        { options => options.MaxResponseBytes = int.MaxValue, "MaxResponseBytes must be 1 to 536870912, and is 2147483647." },
        { options => options.AttemptTimeout = Timeout.InfiniteTimeSpan, "AttemptTimeout must be more than zero and less than 24 days, and is -00:00:00.0010000." },
        { options => options.BudgetTimeout = TimeSpan.MaxValue, $"BudgetTimeout must be more than zero and less than 24 days, and is {TimeSpan.MaxValue}." },
        { options => options.Retry.MaxDelay = TimeSpan.FromDays(25), "Retry:MaxDelay must not be negative and less than 24 days, and is 25.00:00:00." },
        { options => options.Budget.Slots = 4, "Budget:Slots must be 1 to 3, and is 4." },
        { options => options.Budget.HourlyShare = double.NaN, "Budget:HourlyShare must be above 0 and at most 1, and is NaN." },
        { options => options.Budget.Directory = " ", "Budget:Directory is empty. Leave it out to share no files." },
        { options => options.ZoneDiscoveryAddress = new Uri("/zones", UriKind.Relative), "ZoneDiscoveryAddress must be an absolute http or https address." },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void Constructor_WithWrongOptions_SaysWhichAndHow(Action<AutotaskClientOptions> spoil, string expected)
    {
        spoil(Options);

        var exception = Assert.Throws<OptionsValidationException>(() => new AutotaskClient(Options));

        Assert.Contains("AutotaskClientOptions: " + expected, exception.Failures);
    }

    [Fact]
    public async Task Options_ChangedAfterwards_DoNotReachTheClient()
    {
        Options.Secret = "changed";
        ExpectZone();
        Expect(HttpMethod.Get, "Companies/7", "company.json");

        await Client.Companies.GetAsync(7, cancellationToken: Cancel);

        Assert.Equal("s3cret-of-the-test", Http.Sent[1].Headers["Secret"]);
    }

    [Fact]
    public void Factory_AddsAndRemovesConnectionsAtRunTime()
    {
        using var factory = new AutotaskClientFactory();

        var client = factory.Add("a", Options);

        Assert.Same(client, factory.Find("a"));
        Assert.Throws<ArgumentException>(() => factory.Add("a", Options));
        Assert.Equal(["a"], factory.Names);
        Assert.True(factory.Remove("a"));
        Assert.False(factory.Remove("a"));
        Assert.Null(factory.Find("a"));
    }

    [Fact]
    public void Factory_IsRegisteredWithTheClients()
    {
        var services = Services();
        services.AddKeyedAutotaskClient("a", options => Fill(options, "a"));
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<AutotaskClientFactory>().Add("later", Options));
    }

    [Fact]
    public async Task Client_AndItsGroups_CanBeSubstituted()
    {
        var companies = Substitute.For<CompaniesOperations>();
        var client = Substitute.For<AutotaskClient>();
        client.Companies.Returns(companies);
        companies.GetAsync(7, Arg.Any<AutotaskCallOptions?>(), Arg.Any<CancellationToken>()).Returns(new Company { Id = 7, CompanyName = "Fjordline AS" });

        var company = await client.Companies.GetAsync(7, cancellationToken: Cancel);

        Assert.Equal("Fjordline AS", company.CompanyName);
    }

    private ServiceCollection Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(Logs);
        services.AddSingleton<TimeProvider>(Time);
        return services;
    }

    private static void Fill(AutotaskClientOptions options, string tenant)
    {
        options.UserName = $"{tenant}@msp.example";
        options.Secret = $"secret {tenant}";
        options.IntegrationCode = $"code {tenant}";
        options.UseRequestBudget(NeverAsking());
    }

    private static IConfigurationSection Section(string path, params (string Key, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create($"{path}:{pair.Key}", (string?)pair.Value)))
        .Build()
        .GetSection(path);
}
