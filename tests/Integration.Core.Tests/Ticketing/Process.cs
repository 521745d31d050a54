using Integration.Core.Mapping;
using Integration.Core.Runs;
using Integration.Core.Notices;
using Integration.Core.Storage;
using Integration.Core.Tests.Journal;
using Integration.Core.Tests.Notices;
using Integration.Core.Ticketing;
using Integration.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using TestSupport;

namespace Integration.Core.Tests.Ticketing;

/// <summary>The vendors, and one process after another that runs ticketing between them over a store on disk.</summary>
internal sealed class Process : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ticketing").FullName;
    private SqliteSyncStore? store;
    private TicketingJob? job;

    public Process()
    {
        Source = new FakeSource(Time);
        Target = new FakeTarget(Time);
        Options.Ticketing.Rules.Add(new TicketingRule { Name = Desk.Rule, Queue = "Alerts" });
    }

    public ManualTimeProvider Time { get; } = new(Desk.Noon);

    public FakeSource Source { get; }

    public FakeTarget Target { get; }

    public IntegrationOptions Options { get; } = new();

    public TicketingRule Rule => Options.Ticketing.Rules[0];

    public List<ISyncNotifier> Notifiers { get; } = [];

    public List<Link> Links { get; } = [Desk.Link("t1", "6001")];

    public SqliteSyncStore Store => store ?? throw new InvalidOperationException("No process was started yet.");

    public TicketingJob Job => job ?? Start();

    public PlanReview Review => new(Store, [new TicketingPlans(Store, Options.Ticketing)], Time);

    /// <summary>Starts a process with what is on the disk; the one before it is gone.</summary>
    public TicketingJob Start(Kill? kill = null)
    {
        store?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        store = new SqliteSyncStore(Path.Combine(folder, "store.db"));
        store.OpenAsync().GetAwaiter().GetResult();
        store.Links.SaveAsync(Links).GetAwaiter().GetResult();
        Source.BeforeCall = Target.BeforeCall = kill is null ? () => { } : kill.ThrowIfDead;
        ISyncStore seen = kill is null ? store : new KillableStore(store, kill);
        return job = new TicketingJob(seen, Source, Target, Options, Notifying.All(Notifiers, seen, Time), Time, NullLoggerFactory.Instance);
    }

    public TicketingReport Run() => Do(() => Job.RunAsync());

    public T Do<T>(Func<Task<T>> work)
    {
        T? result = default;
        Pump.Run(Time, async () => result = await work());
        return result!;
    }

    public Process After(TimeSpan time)
    {
        Time.Advance(time);
        return this;
    }

    public TargetTicket TicketOf(string alert) => Target.Tickets.Values.Last(ticket => ticket.Draft.Description.Contains($"alert {alert}]", StringComparison.Ordinal));

    public void Dispose()
    {
        store?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }
}
