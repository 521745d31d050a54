using Integration.Sandbox.Faults;

namespace Chaos;

/// <summary>Nights of a growing fleet: the same assets in the end, each created once and assigned to nobody.</summary>
internal sealed class AssetRounds(Random random, Tally tally, Action<string> log) : Rounds<AssetWorld>(["assets", "sync"], random, tally, log)
{
    private const string Assets = "*/partner*/assets*";

    protected override int WritesOfANight => AssetWorld.WritesOfANight;

    protected override Task<AssetWorld> StartAsync() => AssetWorld.StartAsync();

    protected override void Disturb(AssetWorld world)
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

        faults.Add(new SandboxFault { Kind = SandboxFaultKind.Delay, Route = Assets, Times = null, Delay = Some(160) });
    }

    protected override int Writes(AssetWorld world) => world.Sandbox.Log.Requests
        .Where(count => count.Method == "PATCH" || (count.Method == "POST" && count.Route.EndsWith("/assets", StringComparison.Ordinal)))
        .Sum(count => count.Requests);

    protected override string? Differs(AssetWorld world, AssetWorld twin)
    {
        var twice = world.Sandbox.Dots.Assets.GroupBy(asset => asset.SerialNumber).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        return twice.Count > 0 ? $"created more than once: {string.Join(", ", twice)}"
            : world.Sandbox.Dots.Assignments.Count > 0 ? "something was assigned"
            : world.Assets() == twin.Assets() ? null
            : $"\n  it has\n{world.Assets()}\n  and its twin\n{twin.Assets()}";
    }

    private SandboxFault Write(SandboxFaultKind kind, TimeSpan delay = default) =>
        new() { Kind = kind, Route = Assets, Method = Random.Next(2) == 0 ? "POST" : "PATCH", Skip = Random.Next(5), Delay = delay };
}
