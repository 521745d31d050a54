using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EndToEnd.Tests.Worlds;

public sealed class HealthTests
{
    [Fact]
    public async Task CheckHealthAsync_OverALife_TellsTheLastGoodRun()
    {
        await using var world = await World.StartAsync();
        Assert.Equal(HealthStatus.Degraded, (await CheckAsync(world)).Status);

        await world.GoLiveAsync();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(world)).Status);

        world.Sandbox.Clock.Advance(TimeSpan.FromHours(27));
        var late = await CheckAsync(world);
        Assert.Equal(HealthStatus.Unhealthy, late.Status);
        Assert.Contains("27 hours ago", late.Description, StringComparison.Ordinal);

        await world.RunAsync();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(world)).Status);
    }

    [Fact]
    public async Task CheckHealthAsync_ConnectionBlocked_IsUnhealthyWithTheFinding()
    {
        await using var world = await World.LiveAsync();
        world.Sandbox.Autotask.Secret = "rotated";

        await world.RunAsync();

        var health = await CheckAsync(world);
        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.StartsWith("PRE002: ", health.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckHealthAsync_StoreIsNotOurs_IsUnhealthy()
    {
        await using var world = await World.StartAsync();
        await File.WriteAllTextAsync(world.StorePath, "This is somebody's letter and no store of ours, whatever its name says. It is long enough to be a header.");

        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(world)).Status);
    }

    private static Task<HealthCheckResult> CheckAsync(World world) => world.Health.CheckHealthAsync(new HealthCheckContext());
}
