using System.Net;
using Integration.Core.Notices;
using Integration.Core.Runs;
using Integration.Sandbox.Faults;

namespace EndToEnd.Tests.Worlds;

public sealed class NotifierTests : ISyncNotifier
{
    private readonly List<string> heard = [];

    [Fact]
    public async Task Finding_OverThreeNights_IsToldWhenItOpensAndWhenItCloses()
    {
        await using var world = await World.LiveAsync(new WorldSettings { Integration = builder => builder.AddNotifier(_ => this) });
        var subject = $"tenant:{world.Organization(0)}";
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.Status,
            Status = HttpStatusCode.Forbidden,
            Route = "/insights/*",
            Organization = world.Organization(0),
            Times = null,
        });

        world.NextNight();
        await world.RunAsync();
        Assert.Equal([$"opened BIL001 {subject}"], heard);

        world.NextNight();
        await world.RunAsync();
        Assert.Single(heard);

        world.Sandbox.Faults.Clear();
        world.NextNight();
        await world.RunAsync();
        await world.RunAsync();
        Assert.Equal([$"opened BIL001 {subject}", $"closed BIL001 {subject}"], heard);
    }

    [Fact]
    public async Task Notifier_ThatThrows_DoesNotStopTheNight()
    {
        await using var world = await World.LiveAsync(new WorldSettings { Integration = builder => builder.AddNotifier(_ => new Broken()) });
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();
        world.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Status = HttpStatusCode.Forbidden, Route = "/insights/*", Organization = world.Organization(1), Times = null });

        var report = await world.RunAsync();

        Assert.Equal((RunStatus.CompletedWithIssues, 1), (report.Run.Status, report.Run.Counts.ChangesVerified));
    }

    string ISyncNotifier.Name => "test";

    Task ISyncNotifier.NotifyAsync(Notice notice, CancellationToken cancellationToken)
    {
        heard.AddRange(notice.Opened.Select(finding => $"opened {finding.Code} {finding.Subject}"));
        heard.AddRange(notice.Changed.Select(finding => $"changed {finding.Code} {finding.Subject}"));
        heard.AddRange(notice.Closed.Select(finding => $"closed {finding.Code} {finding.Subject}"));
        return Task.CompletedTask;
    }

    private sealed class Broken : ISyncNotifier
    {
        public string Name => "broken";

        public Task NotifyAsync(Notice notice, CancellationToken cancellationToken = default) => throw new InvalidOperationException("The mail server is down.");
    }
}
