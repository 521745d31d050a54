using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Core.Notices;
using Integration.Core.Storage;
using Integration.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TestSupport;

namespace Integration.Core.Tests.Assets;

public sealed class AssetRegistrationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("registration").FullName;
    private readonly ManualTimeProvider time = new(Inventory.Now);
    private readonly FakeDevices source;
    private readonly FaultyAssets target;

    public AssetRegistrationTests()
    {
        source = new FakeDevices(time);
        target = new FaultyAssets(time);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task UseAssetTarget_WithoutBilling_ResolvesTheJobAndIsValid()
    {
        await using var provider = Services(_ => { }).BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<AssetJob>());
        Assert.NotNull(provider.GetRequiredService<AssetConnecting>());
        Assert.IsType<AssetWrites>(Assert.Single(provider.GetKeyedServices<IKeyedTarget>("")));
        Assert.Equal(AssetSyncMode.Sync, provider.GetRequiredService<IOptions<IntegrationOptions>>().Value.Assets.Mode);
    }

    [Fact]
    public async Task UseAssetTarget_BesideAUsageSourceWithoutProduct_IsRefused()
    {
        await using var provider = Services(builder => builder.UseUsageSource(_ => throw new NotSupportedException())).BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<IntegrationOptions>>().Value);
    }

    [Fact]
    public async Task AddAssetField_Function_FillsTheField()
    {
        target.Capabilities = target.Capabilities with { Fields = [new("cores")] };
        source.Add("d1");
        target.Add("PF0A12");
        await using var provider = Services(builder => builder.AddAssetField(AssetField.Number("cores", _ => 8))).BuildServiceProvider();

        var plan = await provider.GetRequiredService<AssetJob>().PlanAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([new("cores", null, "8")], Assert.IsType<UpdateAsset>(Assert.Single(plan.Changes)).Update.Fields);
    }

    [Fact]
    public async Task RunAssets_InAHost_RunsTheNightAndTellsItsHealth()
    {
        source.Add("d1");
        target.Add("PF0A12", asset => asset with { Values = AssetValues.Of(("model", "20XW")) });
        await using var provider = Services(builder => builder.RunAssets().RunAssets()).BuildServiceProvider();
        var health = provider.GetRequiredService<IntegrationHealthCheck>();
        var before = await health.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
        var service = Assert.Single(provider.GetServices<IHostedService>(), service => service is not NoticeService);

        await service.StartAsync(TestContext.Current.CancellationToken);
        await time.TimerDueInAsync(TimeSpan.FromMinutes(15)).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await service.StopAsync(TestContext.Current.CancellationToken);
        var after = await health.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);

        Assert.Equal((HealthStatus.Degraded, "No run of assets has finished yet."), (before.Status, before.Description));
        Assert.Equal(HealthStatus.Healthy, after.Status);
        var run = Assert.Single(await provider.GetRequiredService<ISyncStore>().Runs.ListAsync("assets", 5, TestContext.Current.CancellationToken));
        Assert.Equal((RunStatus.Completed, 1), (run.Status, run.Counts.Unchanged));
    }

    [Fact]
    public async Task UseCsvAssetTarget_File_IsTheTarget()
    {
        var services = new ServiceCollection();
        services.AddIntegration().UseCsvAssetTarget(new() { Path = Path.Combine(folder, "assets.csv"), Name = "export" });
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("export", provider.GetRequiredService<IAssetTarget>().Name);
    }

    private ServiceCollection Services(Action<IntegrationBuilder> more)
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<TimeProvider>(time);
        more(services.AddIntegration().UseSqlite(Path.Combine(folder, "store.db")).UseDeviceSource(_ => source).UseAssetTarget(_ => target));
        return services;
    }
}
