using System.Globalization;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Tests.Journal;
using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

/// <summary>A source of alerts that keeps what its vendor would keep.</summary>
internal sealed class FakeSource(TimeProvider time) : FaultyVendor(time), IAlertSource
{
    private readonly Dictionary<AlertReference, SourceAlert> alerts = [];
    private readonly LateCommits later = new(time);

    public Dictionary<TenantId, string> Tenants { get; } = new() { [Desk.Tenant] = "Acme" };

    public HashSet<TenantId> Unreadable { get; } = [];

    public string UnreadableBecause { get; set; } = "403";

    public string? MissedBecause { get; set; }

    public List<Finding> Findings { get; } = [];

    public string? IncompleteBecause { get; set; }

    public bool KeepsOccurrences { get; set; } = true;

    public Func<string, Fault> NextFault { get; set; } = _ => Fault.None;

    public Reading<IReadOnlyList<TicketingRule>> ConfiguredRules { get; set; } = Reading.Known<IReadOnlyList<TicketingRule>>([]);

    public string KeyPrefix => "jc";

    public IReadOnlyCollection<SourceAlert> All => alerts.Values;

    public SourceAlert this[string id] => alerts.Values.Single(alert => alert.Alert.Id == new AlertId(id));

    public static AlertReference Reference(string id, string tenant = "t1") => new(new TenantId(tenant), new AlertId(id));

    public SourceAlert Open(string id, string tenant = "t1", string severity = "HIGH")
    {
        if (!alerts.TryGetValue(Reference(id, tenant), out var alert))
            alerts[Reference(id, tenant)] = alert = new SourceAlert(Desk.Alert(id, severity: severity, tenant: tenant));

        alert.Occur(Time.GetUtcNow());
        alert.Set(AlertState.Open, Time.GetUtcNow());
        return alert;
    }

    public void Repeat(string id, string tenant = "t1") => alerts[Reference(id, tenant)].Occur(Time.GetUtcNow());

    public void End(string id, string tenant = "t1") => alerts[Reference(id, tenant)].Set(AlertState.Ended, Time.GetUtcNow());

    public void Change(string id, Func<Alert, Alert> change, string tenant = "t1")
    {
        var alert = alerts[Reference(id, tenant)];
        alert.Alert = change(alert.Alert);
    }

    public bool Has(string id) => alerts.Values.Any(alert => alert.Alert.Id == new AlertId(id));

    public void Remove(string id, string tenant = "t1") => alerts.Remove(Reference(id, tenant));

    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default)
    {
        Begin("check");
        return Task.FromResult<IReadOnlyList<Finding>>([.. Findings]);
    }

    public Task<TenantSweep> ListTenantsAsync(CancellationToken cancellationToken = default)
    {
        Begin("tenants");
        return Task.FromResult(new TenantSweep { Tenants = [.. Tenants.Select(tenant => new Tenant(tenant.Key, tenant.Value))], IncompleteBecause = IncompleteBecause });
    }

    public Task<AlertSweep> ReadAsync(AlertRead read, CancellationToken cancellationToken = default)
    {
        Begin("sweep");
        var now = Time.GetUtcNow();
        var since = read.Cursor is { } cursor ? DateTimeOffset.Parse(cursor, CultureInfo.InvariantCulture) : DateTimeOffset.MaxValue;
        var isWhole = read.Tenants.All(tenant => !Unreadable.Contains(tenant));
        return Task.FromResult(new AlertSweep
        {
            At = now,
            Cursor = isWhole ? now.ToString("O", CultureInfo.InvariantCulture) : read.Cursor,
            Tenants = read.Tenants.ToDictionary(tenant => tenant, tenant => Unreadable.Contains(tenant)
                ? Reading.Unknown<TenantAlerts>(UnreadableBecause) : Reading.Known(Read(tenant, read.Known.GetValueOrDefault(tenant) ?? [], since) with { MissedBecause = MissedBecause })),
        });
    }

    public Task<Reading<IReadOnlyList<DateTimeOffset>>> ReadOccurrencesAsync(AlertReference alert, CancellationToken cancellationToken = default)
    {
        Begin($"occurrences {alert}");
        return Task.FromResult(KeepsOccurrences
            ? Reading.Known<IReadOnlyList<DateTimeOffset>>([.. alerts[alert].Occurrences])
            : Reading.Unknown<IReadOnlyList<DateTimeOffset>>("404"));
    }

    public Task<IReadOnlyDictionary<AlertReference, Reading<Alert?>>> ReadAsync(
        IReadOnlyCollection<AlertReference> wanted, CancellationToken cancellationToken = default)
    {
        Begin($"alerts {wanted.Count}");
        return Task.FromResult<IReadOnlyDictionary<AlertReference, Reading<Alert?>>>(
            wanted.ToDictionary(alert => alert, alert => Reading.Known(alerts.GetValueOrDefault(alert)?.Alert)));
    }

    public Task<IReadOnlyDictionary<AlertReference, Reading<IReadOnlyList<string>>>> ReadNotesAsync(
        IReadOnlyCollection<AlertReference> wanted, CancellationToken cancellationToken = default)
    {
        Begin($"notes {wanted.Count}");
        return Task.FromResult<IReadOnlyDictionary<AlertReference, Reading<IReadOnlyList<string>>>>(
            wanted.ToDictionary(alert => alert, alert => Reading.Known<IReadOnlyList<string>>([.. alerts[alert].Notes])));
    }

    public Task<WriteResult> AddNoteAsync(AlertNote note, SendGate gate, CancellationToken cancellationToken = default)
    {
        Begin($"add note {note.Alert}");
        return WriteAsync(NextFault("note"), () => { alerts[note.Alert].Notes.Add(note.Text); return null; }, gate, cancellationToken);
    }

    public Task<WriteResult> SetStatusAsync(AlertStatusUpdate update, SendGate gate, CancellationToken cancellationToken = default)
    {
        Begin($"set status {update.Alert} {update.State}");
        return WriteAsync(
            NextFault("status"), () => { alerts[update.Alert].Set(update.State, Time.GetUtcNow()); return null; }, gate, cancellationToken);
    }

    public Task<Reading<IReadOnlyList<TicketingRule>>> ListConfiguredRulesAsync(CancellationToken cancellationToken = default) => Task.FromResult(ConfiguredRules);

    private TenantAlerts Read(TenantId tenant, IReadOnlyCollection<AlertId> known, DateTimeOffset since)
    {
        var mine = alerts.Values.Where(alert => alert.Alert.Tenant == tenant).ToList();
        return new TenantAlerts
        {
            Alerts = [.. mine.Where(alert => alert.Alert.State != AlertState.Ended || known.Contains(alert.Alert.Id) || alert.ChangedAt >= since).Select(alert => alert.Alert)],
            Vanished = [.. known.Where(id => !alerts.ContainsKey(new AlertReference(tenant, id)))],
        };
    }

    protected override void CatchUp() => later.CatchUp();

    protected override void CommitLater(TimeSpan delay, Action commit) => later.Add(delay, commit);
}

/// <summary>An alert as its source keeps it.</summary>
internal sealed class SourceAlert(Alert alert)
{
    public Alert Alert { get; set; } = alert;

    public List<DateTimeOffset> Occurrences { get; } = [];

    public List<string> Notes { get; } = [];

    public DateTimeOffset ChangedAt { get; private set; }

    public void Occur(DateTimeOffset at)
    {
        Occurrences.Add(at);
        Alert = Alert with { LastOccurredAt = at };
    }

    public void Set(AlertState state, DateTimeOffset at)
    {
        Alert = Alert with { State = state, Status = state.ToString().ToUpperInvariant() };
        ChangedAt = at;
    }
}
