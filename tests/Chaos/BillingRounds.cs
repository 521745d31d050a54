using Integration.Sandbox.Faults;

namespace Chaos;

/// <summary>Nights on which every organization has one user more: the same units in the end, and one accepted adjustment for each line and date.</summary>
internal sealed class BillingRounds(Random random, Tally tally, Action<string> log) : Rounds<BillingWorld>(["run"], random, tally, log)
{
    protected override int WritesOfANight => BillingWorld.Organizations;

    protected override Task<BillingWorld> StartAsync() => BillingWorld.StartAsync();

    protected override void Disturb(BillingWorld world)
    {
        var faults = world.Sandbox.Faults;
        switch (Random.Next(4))
        {
            case 0:
                faults.Add(Adjustment(SandboxFaultKind.ReplyLost));
                break;
            case 1:
                faults.Add(Adjustment(SandboxFaultKind.LateCommit, TimeSpan.FromMilliseconds(500)));
                break;
            case 2:
                faults.Add(Adjustment(SandboxFaultKind.ResetBeforeBody));
                break;
        }

        faults.Add(new SandboxFault { Kind = SandboxFaultKind.Delay, Route = "*Adjustments*", Method = "POST", Times = null, Delay = Some(160) });
        faults.Add(new SandboxFault { Kind = SandboxFaultKind.Delay, Route = "*ContractServiceUnits*", Times = null, Delay = Some(120) });
        faults.Add(new SandboxFault { Kind = SandboxFaultKind.Delay, Route = "*ContractServices/query", Times = null, Delay = Some(120) });
    }

    protected override int Writes(BillingWorld world) => world.Sandbox.Log.Requests
        .Where(count => count.Method == "POST" && count.Route.Contains("Adjustments", StringComparison.Ordinal))
        .Sum(count => count.Requests);

    protected override string? Differs(BillingWorld world, BillingWorld twin)
    {
        var twice = world.Sandbox.Log.Adjustments.Where(pair => pair.Value != 1).Select(pair => $"{pair.Key}: {pair.Value}").ToList();
        return twice.Count > 0 || world.Units() != twin.Units() || world.Sandbox.Log.Adjustments.Count != twin.Sandbox.Log.Adjustments.Count
            ? $"adjusted more than once: {string.Join(", ", twice)}"
            : null;
    }

    private SandboxFault Adjustment(SandboxFaultKind kind, TimeSpan delay = default) =>
        new() { Kind = kind, Route = "*Adjustments*", Method = "POST", Skip = Random.Next(8), Delay = delay };
}
