using Integration.Core.Notices;
using Integration.Core.Storage;
using Integration.Core.Ticketing;
using Integration.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TestSupport;

namespace Integration.Core.Tests.Ticketing;

public sealed class TicketingServiceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("service").FullName;
    private readonly ManualTimeProvider time = new(Desk.Noon);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task RunTicketing_InAHost_PollsAtItsIntervalAndOutlivesAFailure()
    {
        var source = new FakeSource(time);
        var target = new FakeTarget(time);
        await using var provider = Services(source, target).BuildServiceProvider();
        var store = provider.GetRequiredService<ISyncStore>();
        await store.OpenAsync(TestContext.Current.CancellationToken);
        await store.Links.SaveAsync([Desk.Link("t1", "6001")], TestContext.Current.CancellationToken);
        var service = Assert.Single(provider.GetServices<IHostedService>(), service => service is not NoticeService);
        source.BeforeCall = () => throw new HttpRequestException("connection refused");

        await service.StartAsync(TestContext.Current.CancellationToken);
        source.BeforeCall = () => { };
        source.Open("a1");
        await time.AdvanceToTimerAsync(TimeSpan.FromMinutes(5));
        await time.TimerDueInAsync(TimeSpan.FromMinutes(5)).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await service.StopAsync(TestContext.Current.CancellationToken);

        Assert.Single(target.Tickets);
    }

    [Fact]
    public async Task UseTicketTarget_Twice_TheFirstWinsAndTheJournalKnowsItOnce()
    {
        var target = new FakeTarget(time);
        var services = Services(new FakeSource(time), target);
        services.AddIntegration().UseTicketTarget(_ => new FakeTarget(time)).RunTicketing().RunTicketing();
        await using var provider = services.BuildServiceProvider();

        Assert.Same(target, provider.GetRequiredService<ITicketTarget>());
        Assert.Single(provider.GetServices<IHostedService>(), service => service is not NoticeService);
        Assert.Equal(2, provider.GetKeyedServices<Core.Journal.IKeyedTarget>("").Count());
        Assert.NotNull(provider.GetRequiredService<TicketingJob>());
    }

    private ServiceCollection Services(FakeSource source, FakeTarget target)
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<TimeProvider>(time);
        services.AddIntegration(options => options.Ticketing.Rules.Add(new TicketingRule { Name = Desk.Rule, Queue = "Alerts" }))
            .UseSqlite(Path.Combine(folder, "store.db")).UseAlertSource(_ => source).UseTicketTarget(_ => target).RunTicketing();
        return services;
    }
}
