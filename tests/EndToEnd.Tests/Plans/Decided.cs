using EndToEnd.Tests.Worlds;
using Integration.Core.Billing;
using Integration.Core.Runs;

namespace EndToEnd.Tests.Plans;

/// <summary>What the tests of decisions say of a world.</summary>
internal static class Decided
{
    public static Change ChangeOf(this World world, Plan plan, int line) => plan.Changes.First(change => change.Line.Value == $"{world.Line(line).Id}");

    public static string? HeldBecause(this World world, RunReport report, int line) => world.ChangeOf(report.Plan!, line).HeldBecause;

    /// <summary>A world with a plan: each of the first tenants has one more user since noon.</summary>
    public static async Task<Plan> PlanRisesAsync(this World world, int organizations = 2)
    {
        world.Noon();
        for (var number = 0; number < organizations; number++)
            world.AddUsers(number, 1);

        world.NextNight();
        return await world.Job.PlanAsync();
    }
}
