using Integration.Autotask;
using Integration.Core;
using Integration.Core.Ticketing;
using Integration.JumpCloud;
using Integration.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace QuickStart;

/// <summary>Tickets of alerts, in a host and by hand; the guides quote it.</summary>
internal static class Tickets
{
    public static void Host(IServiceCollection services, IConfiguration settings)
    {
        #region rules
        services.AddIntegration(options =>
            {
                options.Ticketing.Rules.Add(new TicketingRule
                {
                    Name = "Serious",
                    Severities = { "critical", "high" },
                    Resource = "Dana Reyes",
                    Role = "Technician",
                    Priority = "High",
                    Status = "New",
                    DueDays = 1,
                });
                options.Ticketing.Rules.Add(new TicketingRule { Name = "Everything else", Queue = "Monitoring Alert", Priority = "Medium", Status = "New" });
            })
            .UseSqlite("msp.db")
            .AddJumpCloud(settings.GetSection("JumpCloud"))
            .AddAutotask(settings.GetSection("Autotask"))
            .RunNightly()
            .RunTicketing();
        #endregion
    }

    public static async Task<TicketingReport> ByHandAsync(IServiceProvider provider)
    {
        #region by-hand
        var job = provider.GetRequiredService<TicketingJob>();
        var plan = await job.PlanAsync();
        foreach (var change in plan.Changes)
            Console.WriteLine($"{change.Kind}: {change.Reason}");

        var report = await job.RunAsync();
        foreach (var held in await job.ListHeldAsync())
            Console.WriteLine($"{held.TenantName}, {held.Alert.Title}: {held.Reason}");
        #endregion
        return report;
    }
}
