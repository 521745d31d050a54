using Integration.Core.Journal;
using Integration.Core.Tests.Journal;
using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

/// <summary>A service desk that keeps what its vendor would keep, and knows nothing of keys that must not stand twice.</summary>
internal sealed class FakeTarget(TimeProvider time) : FaultyVendor(time), ITicketTarget
{
    public const string Us = "us";

    private readonly LateCommits later = new(time);

    public Dictionary<TicketId, TargetTicket> Tickets { get; } = [];

    public List<Finding> Findings { get; } = [];

    public List<TicketFieldProblem> Problems { get; } = [];

    public Func<ResolvedTicketFields, ResolvedTicketFields> FieldsAs { get; set; } = fields => fields;

    public HashSet<TicketId> Unreadable { get; } = [];

    public Func<string, Fault> NextFault { get; set; } = _ => Fault.None;

    public IEnumerable<TargetTicket> Open => Tickets.Values.Where(ticket => !ticket.Ticket.IsComplete);

    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default)
    {
        Begin("check");
        return Task.FromResult<IReadOnlyList<Finding>>([.. Findings]);
    }

    public Task<IReadOnlyList<TicketFieldsResolution>> ResolveAsync(IReadOnlyList<TicketFields> fields, CancellationToken cancellationToken = default)
    {
        Begin($"resolve {fields.Count}");
        return Task.FromResult<IReadOnlyList<TicketFieldsResolution>>(
            [.. fields.Select(_ => Problems.Count > 0 ? new TicketFieldsResolution { Problems = [.. Problems] } : new TicketFieldsResolution { Fields = FieldsAs(Desk.Fields()) })]);
    }

    public Task<IReadOnlyDictionary<string, Reading<TicketMatch>>> FindByKeysAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        Begin($"find {keys.Count}");
        return Task.FromResult<IReadOnlyDictionary<string, Reading<TicketMatch>>>(keys.ToDictionary(key => key, key =>
        {
            var found = Tickets.Values.Where(ticket => ticket.Ticket.Key == key).OrderBy(ticket => ticket.Ticket.IsComplete).ToList();
            return Reading.Known(new TicketMatch { Ticket = found.FirstOrDefault()?.Ticket, Others = [.. found.Skip(1).Select(ticket => ticket.Ticket.Id)] });
        }));
    }

    public Task<IReadOnlyDictionary<TicketId, Reading<Ticket?>>> ReadAsync(IReadOnlyCollection<TicketId> tickets, CancellationToken cancellationToken = default)
    {
        Begin($"read {tickets.Count}");
        return Task.FromResult<IReadOnlyDictionary<TicketId, Reading<Ticket?>>>(tickets.ToDictionary(id => id, id =>
            Unreadable.Contains(id) ? Reading.Unknown<Ticket?>("timed out") : Reading.Known(Tickets.GetValueOrDefault(id)?.Ticket)));
    }

    public Task<IReadOnlyDictionary<TicketId, Reading<TicketActivity>>> ReadActivityAsync(
        IReadOnlyCollection<TicketId> tickets, CancellationToken cancellationToken = default)
    {
        Begin($"activity {tickets.Count}");
        return Task.FromResult<IReadOnlyDictionary<TicketId, Reading<TicketActivity>>>(tickets.ToDictionary(id => id, id =>
            Tickets.TryGetValue(id, out var ticket)
                ? Reading.Known(new TicketActivity { Notes = [.. ticket.Notes], TimeEntries = [.. ticket.TimeEntries] })
                : Reading.Unknown<TicketActivity>("no such ticket")));
    }

    public Task<WriteResult> CreateAsync(TicketDraft draft, SendGate gate, CancellationToken cancellationToken = default)
    {
        Begin($"create {draft.Key}");
        return WriteAsync(NextFault("create"), () => Create(draft), gate, cancellationToken);
    }

    public Task<WriteResult> AddNoteAsync(TicketNoteDraft draft, SendGate gate, CancellationToken cancellationToken = default)
    {
        Begin($"note {draft.Ticket}");
        return WriteAsync(NextFault("note"), () => Note(draft), gate, cancellationToken);
    }

    public Task<WriteResult> CloseAsync(TicketClosing closing, SendGate gate, CancellationToken cancellationToken = default)
    {
        Begin($"close {closing.Ticket}");
        return WriteAsync(NextFault("close"), () => Close(closing), gate, cancellationToken);
    }

    private string Create(TicketDraft draft)
    {
        var id = new TicketId($"{Tickets.Count + 1}");
        Tickets.Add(id, new TargetTicket(draft, new Ticket
        {
            Id = id,
            Number = $"T{id}",
            Account = draft.Account,
            Key = draft.Key,
            IsComplete = false,
            Status = draft.Fields.Status?.Id,
            Queue = draft.Fields.Queue?.Id,
            Priority = draft.Fields.Priority?.Id,
            CreatorId = Us,
        }));
        return id.Value;
    }

    private string Note(TicketNoteDraft draft)
    {
        Tickets[draft.Ticket].Notes.Add(new TicketEntry(draft.Text, Us));
        return "note";
    }

    private string Close(TicketClosing closing)
    {
        Tickets[closing.Ticket].Complete(Time.GetUtcNow(), closing.Resolution);
        return closing.Ticket.Value;
    }

    protected override void CatchUp() => later.CatchUp();

    protected override void CommitLater(TimeSpan delay, Action commit) => later.Add(delay, commit);
}

/// <summary>A ticket as the service desk keeps it.</summary>
internal sealed class TargetTicket(TicketDraft draft, Ticket ticket)
{
    public TicketDraft Draft { get; } = draft;

    public Ticket Ticket { get; set; } = ticket;

    public string? Resolution { get; private set; }

    public List<TicketEntry> Notes { get; } = [];

    public List<TicketEntry> TimeEntries { get; } = [];

    public void Complete(DateTimeOffset at, string? resolution = null)
    {
        Ticket = Ticket with { IsComplete = true, Status = "5", CompletedAt = at };
        Resolution = resolution;
    }
}
