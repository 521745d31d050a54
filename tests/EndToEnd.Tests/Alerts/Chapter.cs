using System.Globalization;
using EndToEnd.Tests.Worlds;
using Integration.Core.Ticketing;
using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Alerts;

/// <summary>An hour in which everything is written that can be: tickets, a digest, notes on both, write-backs, a ticket that follows another, and their ends.</summary>
internal sealed class Chapter(AlertWorld world, int number)
{
    private static readonly TimeSpan Length = TimeSpan.FromHours(2);

    public static WorldSettings Settings => new()
    {
        Seed = SandboxSeed.Uniform(organizations: 1),
        Options = options =>
        {
            options.Ticketing.StormLimit = 1;
            options.Ticketing.Rules =
            [
                Rule("told", "high", AlertWriteBack.Acknowledge),
                Rule("noted", "low", AlertWriteBack.Note),
                Rule("plain", "medium", AlertWriteBack.None),
            ];
            options.Journal.ServerLimit = TimeSpan.FromMilliseconds(20);
            options.Journal.Settle = TimeSpan.FromMilliseconds(20);
            options.Journal.VerifyInterval = TimeSpan.FromMilliseconds(5);
        },
    };

    public async Task PlayAsync(Func<Task> poll)
    {
        var plain = Enumerable.Range(1, 4).Select(Id).ToArray();
        var (told, noted) = (Id(5), Id(6));
        Open(plain[0], AlertSeverity.Medium);
        Open(plain[1], AlertSeverity.Medium);
        Open(plain[2], AlertSeverity.Medium);
        Open(told, AlertSeverity.High);
        Open(noted, AlertSeverity.Low);
        await poll();

        world.Sandbox.JumpCloud.SetAlertSeverity(plain[0], "ALERT_SEVERITY_CRITICAL");
        Open(plain[3], AlertSeverity.Medium);
        world.Sandbox.Autotask.CompleteTicket(Assert.Single(world.TicketsOf(told)).Id);
        world.Sandbox.Autotask.CompleteTicket(Assert.Single(world.TicketsOf(noted)).Id);
        await AfterAsync(minutes: 10, poll);

        world.Sandbox.JumpCloud.RepeatAlert(noted);
        world.Sandbox.JumpCloud.ResolveAlert(plain[1]);
        await AfterAsync(minutes: 10, poll);

        foreach (var alert in (IEnumerable<string>)[plain[0], plain[2], plain[3], noted])
            world.Sandbox.JumpCloud.AutoResolveAlert(alert);

        await AfterAsync(minutes: 10, poll);
        world.Sandbox.Clock.Advance(Length);
    }

    private Task AfterAsync(int minutes, Func<Task> poll)
    {
        world.Sandbox.Clock.Advance(TimeSpan.FromMinutes(minutes));
        return poll();
    }

    private void Open(string id, string severity)
    {
        world.Open(new AlertSeed { Id = id, Title = $"Alert {id}", Severity = severity, SourceName = "ws-1", SourceId = "5" });
        world.Sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private string Id(int alert) => string.Create(CultureInfo.InvariantCulture, $"0a1e0009{number:x8}{alert:x8}");

    private static TicketingRule Rule(string name, string severity, AlertWriteBack writeBack) => new()
    {
        Name = name,
        Severities = [severity],
        Queue = AlertWorld.Queue,
        Priority = "Medium",
        Status = "New",
        WriteBack = writeBack,
        ResolveWhenTicketCompletes = writeBack == AlertWriteBack.Acknowledge,
    };
}
