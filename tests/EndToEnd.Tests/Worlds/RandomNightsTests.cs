using System.Net;
using Autotask.Client;
using Integration.Core.Runs;
using Integration.Sandbox.Faults;
using JumpCloud.Client;

namespace EndToEnd.Tests.Worlds;

/// <summary>A week of users coming, with whatever can go wrong going wrong, ends in the world of the same week undisturbed.</summary>
public sealed class RandomNightsTests
{
    private const int Nights = 6;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Week_DisturbedAtRandom_EndsAsTheSameWeekUndisturbed(int seed)
    {
        var quiet = await PlayAsync(seed, disturb: null);
        var disturbed = await PlayAsync(seed, new Random(seed));

        Assert.Equal(quiet, disturbed);
    }

    private static async Task<string> PlayAsync(int seed, Random? disturb)
    {
        var usage = new Random(seed);
        await using var world = await World.LiveAsync();
        for (var night = 0; night < Nights; night++)
        {
            world.Noon();
            foreach (var organization in Enumerable.Range(0, 3).Where(_ => usage.Next(2) == 0))
                world.AddUsers(organization, 1);

            world.NextNight();
            if (disturb is null)
                await world.RunAsync();
            else
                await DisturbedAsync(world, disturb);
        }

        world.Sandbox.Faults.Clear();
        await world.RunToRestAsync();
        Assert.All(world.Sandbox.Log.Adjustments.Values, count => Assert.Equal(1, count));
        return world.Units;
    }

    private static async Task DisturbedAsync(World world, Random random)
    {
        world.Sandbox.Faults.Clear();
        for (var fault = random.Next(1, 4); fault > 0; fault--)
            world.Sandbox.Faults.Add(Fault(world, random));

        using var stop = new CancellationTokenSource();
        if (random.Next(4) == 0)
        {
            world.Sandbox.Faults.Add(new SandboxFault
            {
                Kind = SandboxFaultKind.EditBefore,
                Route = "*/V1.0/*",
                Skip = random.Next(30),
                Edit = _ => stop.Cancel(),
            });
        }

        try
        {
            var report = await world.Job.RunAsync(progress: null, stop.Token);
            Assert.NotEqual(RunStatus.Running, report.Run.Status);
        }
        catch (Exception exception) when (exception is AutotaskApiException or JumpCloudApiException or OperationCanceledException)
        {
            Assert.NotEqual(RunStatus.Running, (await world.Store.Runs.ListAsync("billing", 1))[0].Status);
        }

        if (random.Next(3) == 0)
            await world.RestartAsync(new WorldSettings());
    }

    private static SandboxFault Fault(World world, Random random) => random.Next(13) switch
    {
        0 => Write(SandboxFaultKind.ReplyLost, random),
        1 => Write(SandboxFaultKind.ResetBeforeBody, random),
        2 => Write(SandboxFaultKind.ResetDuringBody, random),
        3 => Write(SandboxFaultKind.TruncatedBody, random),
        4 => Write(SandboxFaultKind.HtmlBody, random),
        5 => Write(SandboxFaultKind.ThreadLimit, random, random.Next(1, 5)),
        6 => Write(SandboxFaultKind.Status, random, random.Next(1, 5), HttpStatusCode.TooManyRequests),
        7 => Write(SandboxFaultKind.Status, random, random.Next(1, 5), HttpStatusCode.Unauthorized),
        8 => Write(SandboxFaultKind.Status, random, 1, HttpStatusCode.InternalServerError),
        9 => Read("*/ContractServiceUnits/query", random),
        10 => Read("*/ContractServices/query", random),
        11 => Read("/api/organizations", random),
        _ => new SandboxFault
        {
            Kind = SandboxFaultKind.Status,
            Status = HttpStatusCode.Forbidden,
            Route = "/insights/*",
            Organization = world.Organization(random.Next(3)),
            Times = null,
        },
    };

    private static SandboxFault Write(SandboxFaultKind kind, Random random, int times = 1, HttpStatusCode status = default) =>
        new() { Kind = kind, Status = status, Route = "*/ServiceAdjustments", Skip = random.Next(3), Times = times };

    private static SandboxFault Read(string route, Random random) =>
        new() { Kind = SandboxFaultKind.Status, Status = HttpStatusCode.InternalServerError, Route = route, Skip = random.Next(6), Times = random.Next(1, 12) };
}
