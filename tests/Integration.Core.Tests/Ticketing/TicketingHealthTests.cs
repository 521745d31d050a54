using Integration.Core.Runs;
using Integration.Core.Ticketing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Integration.Core.Tests.Ticketing;

public sealed class TicketingHealthTests : IDisposable
{
    private readonly Process process = new();

    public void Dispose() => process.Dispose();

    [Fact]
    public void CheckHealthAsync_TicketingAlone_TellsTheLastGoodPoll()
    {
        process.Start();
        Assert.Equal((HealthStatus.Degraded, "No run of ticketing has finished yet."), Check());

        process.Run();
        Assert.Equal(HealthStatus.Healthy, Check().Status);

        process.After(TimeSpan.FromHours(3));
        Assert.Equal((HealthStatus.Unhealthy, "The last good run of ticketing began 3 hours ago; look at the log of the runs since."), Check());
    }

    [Fact]
    public void CheckHealthAsync_RuleNamesWhatIsNotThere_IsUnhealthyWithTheFinding()
    {
        process.Run();
        process.Target.Problems.Add(new TicketFieldProblem("Queue", "Alerst", "No queue has this name.", []));

        process.After(TimeSpan.FromHours(1)).Run();

        Assert.Equal((HealthStatus.Unhealthy, "TCK002: Rule Alerts: Queue is 'Alerst'. No queue has this name."), Check());
    }

    private (HealthStatus Status, string? Description) Check()
    {
        var result = process.Do(() => new IntegrationHealthCheck(process.Store, process.Options, process.Time).CheckHealthAsync(new HealthCheckContext()));
        return (result.Status, result.Description);
    }
}
