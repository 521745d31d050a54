using Integration.Core.Tests.Journal;
using Integration.Sandbox.Faults;

namespace EndToEnd.Tests.Alerts;

/// <summary>The process dies at every edge of the journal and the inbox; the runs of the next one end in the world of a process that lived.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly string[] Writes = ["*/V1.0/Tickets", "*/Tickets/*/Notes", "*/alerts/*/notes", "*/alerts/*/status"];

    [Fact]
    public async Task Kill_AtEveryEdge_EndsInTheSameWorldAsNone()
    {
        var edges = await EdgesAsync(isLossy: false);

        // Between one edge and the next nothing leaves the process, except between Sending and Sent.
        Kill[] kills =
        [
            Kill.Before(0),
            .. edges.SelectMany((edge, nth) => edge == "Sending→Sent" ? (Kill[])[Kill.Before(nth), Kill.After(nth)] : [Kill.After(nth)]),
        ];
        await AssertSameWorldAsync(kills, isLossy: false);
    }

    [Fact]
    public async Task Kill_WhereTheFateOfAWriteIsUnknown_EndsInTheSameWorldAsNone()
    {
        var edges = await EdgesAsync(isLossy: true);
        await AssertSameWorldAsync(
            [.. edges.Index().Where(edge => edge.Item.Contains("Unknown", StringComparison.Ordinal)).SelectMany(edge => (Kill[])[Kill.Before(edge.Index), Kill.After(edge.Index)])],
            isLossy: true);
    }

    private async Task<IReadOnlyList<string>> EdgesAsync(bool isLossy)
    {
        await using var world = await AlertWorld.StartAsync(Chapter.Settings);
        await world.RestartAsync();
        await new Chapter(world, 0).PlayAsync(() => PollAsync(world, isLossy));
        var edges = world.Kill.Transitions;
        output.WriteLine($"{edges.Count} edges: {string.Join(", ", edges.CountBy(edge => edge).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value} {pair.Key}"))}");
        return edges;
    }

    private async Task AssertSameWorldAsync(Kill[] kills, bool isLossy)
    {
        output.WriteLine($"{kills.Length} kills");
        var quiet = await PlayAsync(kills.Select(_ => Kill.Never()), isLossy: false);
        var killed = await PlayAsync(kills, isLossy);

        Assert.All(kills, kill => Assert.True(kill.IsDead));
        Assert.Equal(quiet, killed);
    }

    private static async Task<string> PlayAsync(IEnumerable<Kill> kills, bool isLossy)
    {
        await using var world = await AlertWorld.StartAsync(Chapter.Settings);
        foreach (var (number, kill) in kills.Index())
        {
            await world.RestartAsync(kill);
            await new Chapter(world, number).PlayAsync(() => PollAsync(world, isLossy));
        }

        Assert.All(world.Sandbox.Log.Tickets, pair => Assert.Equal(1, pair.Value));
        Assert.All(world.Sandbox.Log.MaxOpenTickets, pair => Assert.InRange(pair.Value, 0, 1));
        return world.Text;
    }

    // Of the writes of a kind one is committed and not heard, and one is not even done.
    private static async Task PollAsync(AlertWorld world, bool isLossy)
    {
        world.Sandbox.Faults.Clear();
        foreach (var route in isLossy ? Writes : [])
        {
            world.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, Route = route });
            world.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ResetBeforeBody, Route = route });
        }

        if (await Record.ExceptionAsync(isLossy ? world.RunToRestAsync : world.RunAsync) is { } exception)
        {
            Assert.True(world.Kill.IsDead, exception.ToString());
            await world.RestartAsync();
            await world.RunToRestAsync();
        }
    }
}
