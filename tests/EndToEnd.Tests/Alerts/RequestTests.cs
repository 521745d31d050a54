using System.Globalization;
using EndToEnd.Tests.Worlds;
using Integration.Core;
using Integration.Core.Ticketing;
using Integration.JumpCloud;
using Integration.Sandbox;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Alerts;

/// <summary>What a poll over a thousand tenants costs when there is nothing new, and 5,000 tickets of ours are open.</summary>
public sealed class RequestTests(ITestOutputHelper output)
{
    private const int Tenants = 1000;
    private const int Tickets = 5000;
    private const int Few = 20;

    private static readonly int[] First = [99, 101, 250, 100, 0];

    /// <summary>A page of alerts holds a hundred. One that is full to the last row costs a look at the next: whether JumpCloud's count is the whole list's is not verified.</summary>
    private const int Pages = 1 + 2 + 3 + 2 + (Tenants - 4);

    [Theory]
    [InlineData(AlertEventReading.None, Pages)]
    [InlineData(AlertEventReading.PerOrganization, Pages + Tenants)]
    [InlineData(AlertEventReading.ManyOrganizations, 10)]
    public async Task QuietPoll_OfAThousandTenantsWithFiveThousandTickets_CostsNoMoreThanPromised(AlertEventReading events, int jumpCloud)
    {
        await using var world = await FiveThousandTicketsAsync(events);
        var first = await CountAsync(world, TimeSpan.Zero);
        var quiet = await CountAsync(world, TimeSpan.FromMinutes(5));
        await world.RestartAsync(Settings(world.Seed, events) with { Integration = builder => builder.Configure(options => options.Ticketing.CheckInterval = TimeSpan.FromTicks(1)) });
        await CountAsync(world, TimeSpan.FromMinutes(5));
        var hourly = await CountAsync(world, TimeSpan.FromHours(1));

        output.WriteLine($"{events}: a quiet poll takes {quiet.Autotask} Autotask and {quiet.JumpCloud} JumpCloud requests; the first one of a process {first.Autotask} and {first.JumpCloud}, the one an hour that checks and lists anew {hourly.Autotask} and {hourly.JumpCloud}.");
        Assert.Equal(jumpCloud, quiet.JumpCloud);
        Assert.All([quiet, hourly], count => Assert.InRange(count.Autotask, Tickets / 500, 20));
        Assert.Empty(world.Sandbox.Log.Writes);
    }

    [Theory]
    [InlineData(false, 2 * Few)]
    [InlineData(true, Few)]
    public async Task QuietPoll_OfAlertsThatSomebodyAcknowledged_TakesASecondListUnlessOneServesBoth(bool together, int jumpCloud)
    {
        var seed = SandboxSeed.Uniform(Few, users: 1);
        foreach (var organization in seed.Organizations)
        {
            for (var alert = 0; alert < 3; alert++)
                organization.Alerts.Add(new AlertSeed { Title = $"Alert {alert}", Opens = seed.StartTime.AddDays(-2) });
        }

        await using var world = await AlertWorld.StartAsync(new WorldSettings { Seed = seed, Source = options => options.ListsAcknowledgedWithOpen = together });
        await world.RunAsync();
        foreach (var alert in (await world.Store.Alerts.ListAsync(DateTimeOffset.MaxValue)).Select(episode => episode.Alert.Id.Value))
            world.Sandbox.JumpCloud.AcknowledgeAlert(alert);

        await world.RunAfterAsync(TimeSpan.FromMinutes(5));
        world.Sandbox.Log.ResetCounters();
        var quiet = await world.RunAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(3 * Few, quiet.Run.Counts.Unchanged);
        Assert.Equal(jumpCloud, world.Sandbox.Log.CountOf(SandboxVendor.JumpCloud));
    }

    [Theory]
    [InlineData(AlertEventReading.PerOrganization, 2 * Few)]
    [InlineData(AlertEventReading.ManyOrganizations, 1)]
    public async Task QuietPoll_AfterABusyOne_AsksAfterNothingTwice(AlertEventReading events, int jumpCloud)
    {
        await using var world = await AlertWorld.StartAsync(new WorldSettings
        {
            Seed = SandboxSeed.Uniform(Few, users: 1),
            Source = options => options.AlertEvents = events,
        });
        await world.RunAsync();
        for (var organization = 0; organization < Few; organization++)
        {
            world.Open(new AlertSeed { Title = "Stays" }, organization);
            world.Sandbox.JumpCloud.AutoResolveAlert(world.Open(new AlertSeed { Title = "Came and went" }, organization));
        }

        Assert.Equal(2 * Few, (await world.RunAfterAsync(TimeSpan.FromMinutes(5))).Run.Counts.Changed);
        world.Sandbox.Log.ResetCounters();
        Assert.Empty((await world.RunAfterAsync(TimeSpan.FromMinutes(5))).Changes);

        Assert.Equal(jumpCloud, world.Sandbox.Log.CountOf(SandboxVendor.JumpCloud));
    }

    private static async Task<(int Autotask, int JumpCloud)> CountAsync(AlertWorld world, TimeSpan wait)
    {
        world.Sandbox.Log.ResetCounters();
        var report = await world.RunAfterAsync(wait);
        Assert.Equal((Tickets, 0), (report.Run.Counts.Unchanged, report.Changes.Count));
        return (world.Sandbox.Log.CountOf(SandboxVendor.Autotask), world.Sandbox.Log.CountOf(SandboxVendor.JumpCloud));
    }

    private static WorldSettings Settings(SandboxSeed seed, AlertEventReading events) => new()
    {
        Seed = seed,
        Source = options => options.AlertEvents = events,
        Options = options => options.Ticketing.Rules.Insert(0, new TicketingRule
        {
            Name = "security",
            TitleContains = ["breach"],
            Resource = "Dana Reyes",
            Role = "Engineer",
            Category = "Security Incident",
            Priority = "Critical",
            Status = "New",
        }),
    };

    // As polls would have left it; five thousand creates would only take longer.
    private static async Task<AlertWorld> FiveThousandTicketsAsync(AlertEventReading events)
    {
        var seed = SandboxSeed.Uniform(Tenants, users: 1);
        var rest = Tickets - First.Sum();
        foreach (var (number, organization) in seed.Organizations.Index())
        {
            var count = number < First.Length ? First[number] : Math.Min(rest, (rest + Tenants - number - 1) / (Tenants - number));
            rest -= number < First.Length ? 0 : count;
            for (var alert = 0; alert < count; alert++)
                organization.Alerts.Add(new AlertSeed { Title = $"Alert {alert}", Opens = seed.StartTime.AddDays(-2) });
        }

        var world = await AlertWorld.StartAsync(Settings(seed, events));
        var tenants = world.Sandbox.JumpCloud.Organizations.Select(organization => new TenantId(organization.Id)).ToList();
        var sweep = await world.Source.ReadAsync(new AlertRead { Tenants = tenants, Known = new Dictionary<TenantId, IReadOnlyCollection<AlertId>>() });
        await world.Store.Alerts.SaveAsync([.. sweep.Tenants.Values.SelectMany(alerts => alerts.Value!.Alerts).Index().Select(pair => Ticketed(world, pair.Item, pair.Index))]);
        return world;
    }

    private static Episode Ticketed(AlertWorld world, Alert alert, int number)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"jc-{number:d40}");
        var ticket = world.Sandbox.Autotask.CreateTicket(world.Company(0), alert.Title, key);
        return new Episode
        {
            Key = key,
            Alert = alert,
            OpenedAt = alert.LastOccurredAt!.Value,
            FirstSeenAt = alert.LastOccurredAt!.Value,
            Standing = new EpisodeStanding
            {
                State = EpisodeState.Ticketed,
                Rule = "all",
                TicketKey = key,
                Ticket = new TicketId(ticket.Id.ToString(CultureInfo.InvariantCulture)),
                TicketNumber = ticket.Number,
                TicketedAt = alert.LastOccurredAt,
                Told = alert,
            },
        };
    }
}
