using System.Text.RegularExpressions;
using EndToEnd.Tests.Worlds;
using Integration.Core;
using Integration.Core.Ticketing;
using Integration.JumpCloud;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Alerts;

/// <summary>A simulated week of alerts, polled at regular instants.</summary>
internal sealed partial class AlertWeek
{
    public const int StormLimit = 5;

    private const int Unlinked = 2;
    private const int Excluded = 4;

    private readonly SandboxSeed seed;
    private readonly TimeSpan interval;

    public AlertWeek(int alerts, int number, int organizations = 20, int pollEveryHours = 1)
    {
        interval = TimeSpan.FromHours(pollEveryHours);
        seed = SandboxSeed.Uniform(organizations, users: 2);
        Truth = new Truth(seed.AddAlertWeek(alerts, number), Treat);
        foreach (var instant in Polls)
            Truth.Poll(instant, StormLimit);
    }

    public Truth Truth { get; }

    public IEnumerable<DateTimeOffset> Polls =>
        Enumerable.Range(0, (int)(TimeSpan.FromDays(7) / interval) + 1).Select(poll => seed.StartTime + poll * interval);

    public WorldSettings Settings => new()
    {
        Seed = seed,
        Source = options =>
        {
            options.AlertEvents = AlertEventReading.ManyOrganizations;
            options.EventLag = TimeSpan.Zero;
        },
        Options = options =>
        {
            options.Ticketing.StormLimit = StormLimit;
            options.Ticketing.Rules =
            [
                new TicketingRule { Name = "admin", Categories = ["admin"], CreateTicket = false },
                new TicketingRule { Name = "directory", Categories = ["directory"], Resource = "Dana Reyes", Role = "Engineer", Priority = "High", Status = "New", DueDays = 2 },
                new TicketingRule { Name = "rest", Queue = AlertWorld.Queue, Category = "Monitoring", Source = "JumpCloud" },
            ];
        },
    };

    public async Task<AlertWorld> StartAsync()
    {
        var world = await AlertWorld.StartAsync(Settings, without: Unlinked);
        await world.ExcludeAsync(Excluded, "they run their own desk");
        return world;
    }

    /// <summary>Polls the whole week.</summary>
    public async Task PlayAsync(AlertWorld world, Func<Task> poll)
    {
        foreach (var instant in Polls)
        {
            world.Sandbox.Clock.SetUtcNow(instant);
            await poll();
        }
    }

    /// <summary>Holds a world at the week's end against the script.</summary>
    public async Task AssertTrueAsync(AlertWorld world)
    {
        var episodes = Truth.Episodes;
        AssertTickets(world, [.. episodes.Where(episode => episode is { Treatment.Rule: not null, DigestOf: null })]);
        AssertDigests(world, episodes.Where(episode => episode.DigestOf is not null).ToLookup(episode => episode.DigestOf!));
        Assert.All(world.Sandbox.Log.Tickets, pair => Assert.Equal(1, pair.Value));
        Assert.All(world.Sandbox.Log.MaxOpenTickets, pair => Assert.InRange(pair.Value, 0, 1));
        await AssertStoredAsync(world, episodes);
    }

    private static void AssertTickets(AlertWorld world, IReadOnlyList<TrueEpisode> expected)
    {
        var actual = world.Sandbox.Autotask.Tickets
            .Select(ticket => (Ticket: ticket, Alert: OwnAlert().Match($"{ticket["description"]}"))).Where(item => item.Alert.Success)
            .Select(item => (Alert: item.Alert.Groups[1].Value, item.Ticket.CompanyId, item.Ticket.IsComplete, Notes: world.NotesOf(item.Ticket).Count));
        Assert.Equal(expected.Select(episode => (episode.Alert, CompanyOf(world, episode), episode.IsClosed, episode.Notes)).Order(), actual.Order());
    }

    private static void AssertDigests(AlertWorld world, ILookup<string, TrueEpisode> expected)
    {
        var actual = world.Sandbox.Autotask.Tickets.Where(ticket => !OwnAlert().IsMatch($"{ticket["description"]}")).ToList();
        var lines = actual.SelectMany(ticket => LinesOf(world, ticket).Select(alert => (alert, ticket.IsComplete))).ToLookup(line => line.alert, line => line.IsComplete);
        Assert.Equal(expected.SelectMany(digest => digest).Select(episode => episode.Alert).Distinct().Order(), lines.Select(line => line.Key).Order());
        Assert.InRange(actual.Count, expected.Count, expected.Sum(digest => digest.Count()));
        foreach (var digest in expected.Where(digest => digest.All(line => line.IsClosed)))
            Assert.All(digest, line => Assert.All(lines[line.Alert], Assert.True));

        foreach (var open in expected.SelectMany(digest => digest).Where(line => line.EndedAt is null))
            Assert.Contains(false, lines[open.Alert]);
    }

    private static async Task AssertStoredAsync(AlertWorld world, IReadOnlyList<TrueEpisode> episodes)
    {
        var ids = world.Sandbox.JumpCloud.Organizations.ToDictionary(organization => organization.Name, organization => new TenantId(organization.Id));
        var latest = episodes.GroupBy(episode => new AlertReference(ids[episode.Organization], new AlertId(episode.Alert))).ToDictionary(group => group.Key, group => group.Last());
        var stored = await world.Store.Alerts.FindLatestAsync([.. latest.Keys]);
        Assert.Equal(latest.Count, stored.Count);
        Assert.All(stored, pair =>
        {
            var (truth, standing) = (latest[pair.Key], pair.Value.Standing);
            var state = truth.Treatment switch { { Rule: null, IsHeld: true } => EpisodeState.Held, { Rule: null } => EpisodeState.Excluded, _ => truth.DigestOf is null ? EpisodeState.Ticketed : EpisodeState.Digested };
            Assert.Equal((state, truth.OpenedAt, truth.EndedAt, truth.IsVanished), (standing.State, pair.Value.OpenedAt, pair.Value.EndedAt, pair.Value.IsVanished));
            Assert.NotEmpty(standing.Because!);
            Assert.Null(pair.Value.Pending);
        });
    }

    private static long CompanyOf(AlertWorld world, TrueEpisode episode) =>
        world.Sandbox.Autotask.Companies.Single(company => company.Name == episode.Organization).Id;

    private static IEnumerable<string> LinesOf(AlertWorld world, SandboxTicket ticket) =>
        world.NotesOf(ticket).Select(note => note.Description).Prepend($"{ticket["description"]}")
            .SelectMany(text => Line().Matches(text).Select(match => match.Groups[1].Value)).Distinct();

    private Treatment Treat(AlertScriptLine line) =>
        line.Alert.Category == AlertCategory.Admin ? new Treatment(null)
        : line.Organization == seed.Organizations[Unlinked].Name ? new Treatment(null, IsHeld: true)
        : line.Organization == seed.Organizations[Excluded].Name ? new Treatment(null)
        : new Treatment(line.Alert.Category == AlertCategory.Directory ? "directory" : "rest");

    [GeneratedRegex(@"\[jc-[a-z2-7]{40} organization \w+ alert (\w+)\]$")]
    private static partial Regex OwnAlert();

    [GeneratedRegex(@"^- .* \[(\w+)\]$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
