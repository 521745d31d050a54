using System.Globalization;
using System.Text.RegularExpressions;
using EndToEnd.Tests.Worlds;
using Integration.Core;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Integration.Core.Tests.Journal;
using Integration.Core.Ticketing;
using Integration.Sandbox;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.Seeds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EndToEnd.Tests.Alerts;

/// <summary>A sandbox with alerts and a service desk, and the whole engine between them. Time stands still unless it is moved.</summary>
internal sealed partial class AlertWorld : IAsyncDisposable
{
    public const string Queue = "JumpCloud Alerts";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("alerts-");
    private readonly HashSet<string> seen = [];
    private WorldSettings settings;
    private ServiceProvider engine;

    private AlertWorld(SandboxServer sandbox, WorldSettings settings)
    {
        Sandbox = sandbox;
        this.settings = settings;
        engine = BuildEngine();
    }

    public SandboxServer Sandbox { get; }

    public SandboxSeed Seed => settings.Seed;

    public string StorePath => Path.Combine(folder.FullName, "store.db");

    /// <summary>Gets when the present process dies, and what it made durable so far.</summary>
    public Kill Kill { get; private set; } = Kill.Never();

    public TicketingJob Job => JobOf(engine);

    public IAlertSource Source => engine.GetRequiredService<IAlertSource>();

    public ISyncStore Store => engine.GetRequiredService<ISyncStore>();

    public JournalResolver Resolver => engine.GetRequiredService<JournalResolver>();

    public IntegrationOptions Options => engine.GetRequiredService<IOptionsMonitor<IntegrationOptions>>().CurrentValue;

    public DateTimeOffset Now => Sandbox.Clock.GetUtcNow();

    /// <summary>Every ticket with its notes as people read them, and what JumpCloud was told; equal texts are equal worlds.</summary>
    /// <remarks>The numbers that Autotask gives to tickets are left out, and so are the keys of notes that name them: they say in which order tickets were written.</remarks>
    public string Text => Number().Replace($"{Tickets}\n{Alerts}", "T…");

    private string Alerts => string.Join('\n', seen.Order(StringComparer.Ordinal).Select(Sandbox.JumpCloud.FindAlert).OfType<SandboxAlert>().Select(TextOf));

    private string Tickets => string.Join('\n', Sandbox.Autotask.Tickets.OrderBy(ticket => ticket.ExternalId, StringComparer.Ordinal).Select(TextOf));

    public static TicketingJob JobOf(ServiceProvider engine) => engine.GetRequiredService<TicketingJob>();

    /// <summary>Starts a world whose organizations are linked to the companies of the same number.</summary>
    /// <param name="settings">What is special about it; null for nothing.</param>
    /// <param name="without">The numbers of the organizations that get no link.</param>
    public static async Task<AlertWorld> StartAsync(WorldSettings? settings = null, params int[] without)
    {
        settings ??= new WorldSettings();
        var world = new AlertWorld(await SandboxServer.StartAsync(new SandboxOptions { Seed = settings.Seed, FreezesClock = true }), settings);
        await world.Store.OpenAsync();
        await world.Store.Links.SaveAsync(
            [.. Enumerable.Range(0, world.Sandbox.JumpCloud.Organizations.Count).Except(without).Select(world.Link)]);
        return world;
    }

    public string Organization(int number) => Sandbox.JumpCloud.Organizations[number].Id;

    /// <summary>The company of an organization's tickets. The first one of all is the MSP itself.</summary>
    public long Company(int number) => Sandbox.Autotask.Companies[number + 1].Id;

    public Link Link(int number) => new()
    {
        Tenant = new TenantId(Organization(number)),
        Product = "jumpcloud",
        TenantName = Sandbox.JumpCloud.Organizations[number].Name,
        Account = new AccountId(Company(number).ToString(CultureInfo.InvariantCulture)),
        AccountName = $"company {number}",
    };

    public async Task ExcludeAsync(int number, string because) => await Store.Links.SaveAsync([Link(number) with { ExcludedBecause = because }]);

    public async Task<TicketingReport> RunAsync() => Checked(await Job.RunAsync());

    /// <summary>Moves the clock, and runs.</summary>
    public Task<TicketingReport> RunAfterAsync(TimeSpan wait)
    {
        Sandbox.Clock.Advance(wait);
        return RunAsync();
    }

    /// <summary>Runs at the present instant until nothing has failed and nothing is left open.</summary>
    public async Task<TicketingReport> RunToRestAsync()
    {
        for (var run = 0; run < 8; run++)
        {
            var report = await RunAsync();
            if (report.Run.Status != RunStatus.Blocked && report.Run.Counts.Failed + report.Run.Counts.Unresolved == 0 && report.Changes.Count == 0)
            {
                Assert.Empty(await Store.Journal.ListAsync(JournalMoves.Open));
                return report;
            }
        }

        throw new InvalidOperationException("Eight runs were not enough.");
    }

    /// <summary>Ends the engine and begins another one on the same store, as a new process does.</summary>
    public Task RestartAsync(WorldSettings other)
    {
        settings = other;
        return RestartAsync();
    }

    /// <inheritdoc cref="RestartAsync(WorldSettings)"/>
    /// <param name="kill">When the new process dies; null lets it live.</param>
    public async Task RestartAsync(Kill? kill = null)
    {
        Kill = kill ?? Kill.Never();
        await engine.DisposeAsync();
        engine = BuildEngine();
    }

    public async Task<IReadOnlyList<string>> FindingsAsync() =>
        [.. (await Store.Findings.ListOpenAsync()).Select(finding => $"{finding.Code} {finding.Subject}")];

    /// <summary>The tickets of an alert, the oldest first.</summary>
    public IReadOnlyList<SandboxTicket> TicketsOf(string alert) =>
        [.. Sandbox.Autotask.Tickets.Where(ticket => $"{ticket["description"]}".EndsWith($" alert {alert}]", StringComparison.Ordinal))];

    public IReadOnlyList<SandboxTicketNote> NotesOf(SandboxTicket ticket) =>
        [.. Sandbox.Autotask.TicketNotes.Where(note => note.TicketId == ticket.Id)];

    public string Open(AlertSeed alert, int organization = 0)
    {
        var id = Sandbox.JumpCloud.OpenAlert(Organization(organization), alert).Id;
        seen.Add(id);
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        await Sandbox.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>A report whose counts add up: each alert looked at has one outcome with a reason.</summary>
    public static TicketingReport Checked(TicketingReport report)
    {
        var counts = report.Run.Counts;
        Assert.Equal(report.Outcomes.Count, counts.Selected);
        Assert.Equal(report.Outcomes.Count, report.Outcomes.DistinctBy(outcome => outcome.Episode).Count());
        Assert.All(report.Outcomes, outcome => Assert.NotEmpty(outcome.Reason));
        Assert.InRange(counts.ChangesApplied, 0, counts.ChangesPlanned);
        Assert.InRange(counts.ChangesVerified, 0, counts.ChangesApplied);
        return report;
    }

    private string TextOf(SandboxTicket ticket)
    {
        var notes = NotesOf(ticket).Select(note => $"\n  - {note.Title}: {note.Description}").Order(StringComparer.Ordinal);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {ticket.ExternalId} company {ticket.CompanyId} status {ticket.Status} queue {ticket.QueueId} resource {ticket.AssignedResourceId} priority {ticket.Priority}
              {ticket.Title}
              {ticket["description"]}
              {ticket["resolution"]}{string.Concat(notes)}
            """);
    }

    private static string TextOf(SandboxAlert alert) =>
        $"{alert.Id} {alert.Status} {string.Join(", ", alert.History.Select(change => $"{change.Status} {change.Remark}"))} {string.Join(", ", alert.Notes.Select(note => note.Text.Split('\n')[0]))}";

    [GeneratedRegex(@"T\d{8}\.\d{4}")]
    private static partial Regex Number();

    /// <summary>The engine of one more process on the same store.</summary>
    public ServiceProvider BuildEngine()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Sandbox.Clock);
        World.Add(services, "", Sandbox, StorePath, settings with
        {
            Store = store => new KillableStore(store, Kill),
            Options = options =>
            {
                options.Ticketing.Rules = [new TicketingRule { Name = "all", Queue = Queue, Priority = "Medium", Status = "New" }];
                options.Ticketing.NoteType = "Alert";
                options.Ticketing.Publish = "Internal Users Only";
                settings.Options(options);
            },
        });
        return services.BuildServiceProvider();
    }
}
