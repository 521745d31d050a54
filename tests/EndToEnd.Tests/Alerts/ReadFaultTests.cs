using System.Net;
using Autotask.Client;
using Integration.Sandbox.Faults;
using JumpCloud.Client;

namespace EndToEnd.Tests.Alerts;

/// <summary>One read after another fails for a whole poll: errors, throttling, refusals, the thread limit, pages of HTML. Nothing is lost, written twice or closed by it.</summary>
public sealed class ReadFaultTests(ITestOutputHelper output)
{
    private static readonly string[] Reads =
    [
        "*/Tickets/query", "*/TicketNotes/query", "*/TimeEntries/query", "*/Tickets/entityInformation*", "*/ThresholdInformation",
        "/api/organizations", "/api/v2/alerts", "/api/v2/alerts/0*", "*/occurrences", "*/alerts-stats",
    ];

    private static readonly SandboxFault[] Kinds =
    [
        new() { Kind = SandboxFaultKind.Status, Status = HttpStatusCode.InternalServerError, Body = """{"errors":["Something new went wrong."]}""" },
        new() { Kind = SandboxFaultKind.Status, Status = HttpStatusCode.TooManyRequests },
        new() { Kind = SandboxFaultKind.Status, Status = HttpStatusCode.Unauthorized },
        new() { Kind = SandboxFaultKind.Status, Status = HttpStatusCode.Forbidden },
        new() { Kind = SandboxFaultKind.ThreadLimit },
        new() { Kind = SandboxFaultKind.HtmlBody },
    ];

    [Fact]
    public async Task Read_FailsForAWholePoll_EndsInTheSameWorldAsNone()
    {
        var faults = Reads.SelectMany(read => Kinds.Select(kind => Fault(kind, read))).ToList();
        var quiet = await PlayAsync(faults.Select(_ => (SandboxFault?)null));
        var disturbed = await PlayAsync(faults);

        output.WriteLine($"{faults.Count} faults");
        Assert.Equal(quiet, disturbed);
    }

    private static async Task<string> PlayAsync(IEnumerable<SandboxFault?> faults)
    {
        await using var world = await AlertWorld.StartAsync(Chapter.Settings);
        foreach (var (number, fault) in faults.Index())
        {
            await world.RestartAsync();
            await new Chapter(world, number).PlayAsync(() => PollAsync(world, fault));
        }

        Assert.All(world.Sandbox.Log.Tickets, pair => Assert.Equal(1, pair.Value));
        await world.RestartAsync();
        await world.RunAsync();
        Assert.Empty(await world.FindingsAsync());
        return world.Text;
    }

    private static async Task PollAsync(AlertWorld world, SandboxFault? fault)
    {
        if (fault is not null)
        {
            world.Sandbox.Faults.Add(fault);
            var exception = await Record.ExceptionAsync(world.RunAsync);
            Assert.True(exception is null or AutotaskApiException or JumpCloudApiException, $"{fault.Kind} {fault.Status} {fault.Route}: {exception}");
            world.Sandbox.Faults.Clear();
        }

        await world.RunToRestAsync();
    }

    private static SandboxFault Fault(SandboxFault kind, string route) =>
        new() { Kind = kind.Kind, Status = kind.Status, Body = kind.Body, Route = route, Method = route.Contains("query", StringComparison.Ordinal) ? "POST" : "GET", Times = null };
}
