using System.Net;
using Autotask.Client;
using Integration.Core.Runs;
using Integration.Core.Tests.Journal;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Http;
using JumpCloud.Client;

namespace EndToEnd.Tests.Alerts;

/// <summary>Whatever can go wrong with a poll, by chance: faults on the wire, the process dying, the poll started twice. Then the polls after it, undisturbed.</summary>
/// <remarks>
/// Events that cannot be read are left out: the alerts that are open then come before those that came and went, so that in a storm others become lines of its digest.
/// So are occurrences: without them an alert's episode begins with the last one that is known, and its ticket has another key.
/// </remarks>
internal sealed class Disturbance(Random random)
{
    private static readonly string[] Writes = ["*/V1.0/Tickets", "*/Tickets/*/Notes"];

    private static readonly string[] Reads =
        ["*/Tickets/query", "*/TicketNotes/query", "*/TimeEntries/query", "/api/v2/alerts", "/api/v2/alerts/*", "/api/organizations", "*/entityInformation*"];

    /// <summary>Gets how often each thing happened that a process can die of or meet.</summary>
    public Dictionary<string, int> Tally { get; } = [];

    public async Task PollAsync(AlertWorld world)
    {
        for (var fault = random.Next(1, 5); fault > 0; fault--)
            world.Sandbox.Faults.Add(random.Next(2) == 0 ? Write() : Read(world));

        var dies = random.Next(3) == 0;
        if (dies)
            await world.RestartAsync(random.Next(2) == 0 ? Kill.Before(random.Next(20)) : Kill.After(random.Next(20)));

        await Task.WhenAll(Enumerable.Range(0, random.Next(1, 3)).Select(_ => TryRunAsync(world)));
        world.Sandbox.Faults.Clear();
        if (dies || random.Next(4) == 0)
            await world.RestartAsync();

        await world.RunToRestAsync();
    }

    private async Task TryRunAsync(AlertWorld world)
    {
        try
        {
            var report = await world.RunAsync();
            Assert.NotEqual(RunStatus.Running, report.Run.Status);
            Count($"run {report.Run.Status}");
        }
        catch (Exception exception) when (exception is AutotaskApiException or JumpCloudApiException or KilledException or RunInProgressException)
        {
            Count(exception.GetType().Name);
        }
    }

    private SandboxFault Write()
    {
        var route = Writes[random.Next(Writes.Length)];
        return random.Next(9) switch
        {
            0 => Fault(SandboxFaultKind.ReplyLost, route),
            1 => Fault(SandboxFaultKind.ResetBeforeBody, route),
            2 => Fault(SandboxFaultKind.ResetDuringBody, route),
            3 => Fault(SandboxFaultKind.TruncatedBody, route),
            4 => Fault(SandboxFaultKind.HtmlBody, route),
            5 => Fault(SandboxFaultKind.ThreadLimit, route, random.Next(1, 5)),
            6 => Fault(SandboxFaultKind.Status, route, random.Next(1, 5), HttpStatusCode.TooManyRequests),
            7 => Fault(SandboxFaultKind.Status, route, random.Next(1, 5), HttpStatusCode.Unauthorized),
            _ => Fault(SandboxFaultKind.Status, route, 1, HttpStatusCode.InternalServerError),
        };
    }

    private SandboxFault Read(AlertWorld world)
    {
        var route = Reads[random.Next(Reads.Length)];
        return random.Next(6) switch
        {
            0 => Fault(SandboxFaultKind.HtmlBody, route),
            1 => Fault(SandboxFaultKind.TruncatedBody, route),
            2 => Fault(SandboxFaultKind.ResetDuringBody, route, random.Next(1, 6)),
            3 => Fault(SandboxFaultKind.Status, route, random.Next(1, 12), HttpStatusCode.BadGateway),
            4 => new SandboxFault
            {
                Kind = SandboxFaultKind.Status,
                Status = HttpStatusCode.Forbidden,
                Route = "/api/v2/alerts*",
                Organization = world.Organization(random.Next(world.Sandbox.JumpCloud.Organizations.Count)),
                Times = null,
            },
            _ => Fault(random.Next(2) == 0 ? SandboxFaultKind.EventsTwice : SandboxFaultKind.CursorRepeats, "/insights/*", random.Next(1, 4)),
        };
    }

    private SandboxFault Fault(SandboxFaultKind kind, string route, int times = 1, HttpStatusCode status = default)
    {
        Count($"{kind}");
        return new SandboxFault { Kind = kind, Status = status, Route = route, Skip = random.Next(3), Times = times, When = IsNoOccurrences };
    }

    private static bool IsNoOccurrences(SandboxRequest request) => !request.Path.EndsWith("/occurrences", StringComparison.Ordinal);

    private void Count(string what)
    {
        lock (Tally)
            Tally[what] = Tally.GetValueOrDefault(what) + 1;
    }
}
