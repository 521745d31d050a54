using System.Net;
using Integration.Autotask;
using Integration.Core;
using Integration.Core.Notices;
using Integration.JumpCloud;
using Integration.Sqlite;
using MailNotices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// Billing whose findings are mailed. Settings come from appsettings.json and from environment variables such as Mail__Password.
var settings = new ConfigurationBuilder().AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
if (settings["Mail:Server"] is not { Length: > 0 } server)
{
    Console.WriteLine("Set Mail:Server, Mail:From and Mail:To, and the sections JumpCloud, Autotask and Integration.");
    return 2;
}

var services = new ServiceCollection();
#region register
services.AddIntegration(settings.GetSection("Integration").Bind)
    .UseSqlite("msp.db")
    .AddJumpCloud(settings.GetSection("JumpCloud"))
    .AddAutotask(settings.GetSection("Autotask"))
    .AddNotifier(
        _ => new MailNotifier(new MailSettings
        {
            Server = server,
            From = settings["Mail:From"]!,
            To = settings["Mail:To"]!,
            Credentials = new NetworkCredential(settings["Mail:User"], settings["Mail:Password"]),
        }),
        new NoticeFilter { MinimumSeverity = FindingSeverity.Blocking });
#endregion

await using var provider = services.BuildServiceProvider();
#region test
foreach (var trial in await provider.GetRequiredService<NoticeDelivery>().TestAsync())
    Console.WriteLine($"{trial.Notifier}: {trial.Failure ?? "delivered"}");
#endregion
return 0;
