#region quick-start
using Integration.Autotask;
using Integration.Core;
using Integration.Core.Billing;
using Integration.JumpCloud;
using Integration.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

var settings = new ConfigurationBuilder()
    .SetBasePath(Directory.GetCurrentDirectory())
    .AddJsonFile("appsettings.json", optional: true)
    .AddEnvironmentVariables("MSPSYNC_")
    .Build();
var services = new ServiceCollection();
services.AddIntegration().UseSqlite("billing.db").AddJumpCloud(settings.GetSection("JumpCloud")).AddAutotask(settings.GetSection("Autotask"));
await using var provider = services.BuildServiceProvider();

var plan = await provider.GetRequiredService<BillingJob>().PlanAsync();
Console.WriteLine($"{plan.Changes.Count} changes would be written; approve them by {plan.Hash[..12]}.");
#endregion
