using Integration.Sandbox.Faults;

namespace Chaos;

/// <summary>Polls of a week of alerts: the same tickets with the same notes in the end, and never two open ones of one key.</summary>
internal sealed class TicketingRounds(Random random, Tally tally, Action<string> log) : Rounds<TicketingWorld>(["alerts", "run"], random, tally, log)
{
    private static readonly string[] Routes = ["*/V1.0/Tickets", "*/Tickets/*/Notes", "*/alerts/*/notes"];

    protected override int WritesOfANight => 12;

    protected override Task<TicketingWorld> StartAsync() => TicketingWorld.StartAsync();

    protected override void Disturb(TicketingWorld world)
    {
        var faults = world.Sandbox.Faults;
        switch (Random.Next(4))
        {
            case 0:
                faults.Add(Write(SandboxFaultKind.ReplyLost));
                break;
            case 1:
                faults.Add(Write(SandboxFaultKind.LateCommit, TimeSpan.FromMilliseconds(500)));
                break;
            case 2:
                faults.Add(Write(SandboxFaultKind.ResetBeforeBody));
                break;
        }

        foreach (var route in Routes)
            faults.Add(new SandboxFault { Kind = SandboxFaultKind.Delay, Route = route, Times = null, Delay = Some(160) });

        faults.Add(new SandboxFault { Kind = SandboxFaultKind.Delay, Route = "*/query", Times = null, Delay = Some(80) });
    }

    protected override int Writes(TicketingWorld world) => world.Sandbox.Log.Requests
        .Where(count => (count.Method == "PATCH" || count.Method == "POST")
            && (count.Route.EndsWith("/Tickets", StringComparison.Ordinal) || count.Route.EndsWith("otes", StringComparison.Ordinal)))
        .Sum(count => count.Requests);

    protected override string? Differs(TicketingWorld world, TicketingWorld twin)
    {
        var twice = world.Sandbox.Log.Tickets.Concat(world.Sandbox.Log.MaxOpenTickets).Where(pair => pair.Value > 1).Select(pair => $"{pair.Key}: {pair.Value}").ToList();
        return twice.Count > 0 ? $"opened more than once: {string.Join(", ", twice)}" : Difference(world.Tickets(), twin.Tickets());
    }

    private static string? Difference(string world, string twin)
    {
        var (here, there) = (world.Split('\n'), twin.Split('\n'));
        return world == twin ? null : $"\n  it has\n{string.Join('\n', here.Except(there))}\n  and lacks\n{string.Join('\n', there.Except(here))}";
    }

    private SandboxFault Write(SandboxFaultKind kind, TimeSpan delay = default) =>
        new() { Kind = kind, Route = Routes[Random.Next(Routes.Length)], Skip = Random.Next(5), Delay = delay };
}
