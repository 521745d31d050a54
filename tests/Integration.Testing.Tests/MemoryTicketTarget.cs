using System.Globalization;
using Integration.Core;
using Integration.Core.Journal;
using Integration.Core.Ticketing;

namespace Integration.Testing.Tests;

/// <summary>A ticket target in memory that does everything right but the one thing that it is told to break.</summary>
internal sealed class MemoryTicketTarget(TicketBreak how) : ITicketTarget
{
    public static readonly AccountId Account = new("100");

    private const string Us = "api";
    private const string Complete = "5";

    private readonly List<Ticket> tickets = [];
    private readonly List<(TicketId Ticket, TicketEntry Entry)> notes = [];

    public bool FailsReads { get; set; }

    public bool LosesNextAnswer { get; set; }

    public void Note(TicketId ticket, string text, string creator) => notes.Add((ticket, new TicketEntry(text, how == TicketBreak.EverybodyIsOurs ? Us : creator)));

    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<Finding>>([]);

    public Task<IReadOnlyList<TicketFieldsResolution>> ResolveAsync(IReadOnlyList<TicketFields> fields, CancellationToken cancellationToken = default)
    {
        var answers = fields.Select(Resolve);
        return Task.FromResult<IReadOnlyList<TicketFieldsResolution>>([.. how == TicketBreak.AnswersInReverse ? answers.Reverse() : answers]);
    }

    public Task<IReadOnlyDictionary<string, Reading<TicketMatch>>> FindByKeysAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
        ReadEach(keys, key => Match(tickets.Where(ticket => ticket.Key == key || how == TicketBreak.FindsAnyTicket)), new TicketMatch(), cancellationToken);

    public async Task<IReadOnlyDictionary<TicketId, Reading<Ticket?>>> ReadAsync(IReadOnlyCollection<TicketId> ids, CancellationToken cancellationToken = default)
    {
        var read = await ReadEach(ids, id => tickets.Find(ticket => ticket.Id == id), null, cancellationToken);
        return how == TicketBreak.GoneIsUnknown
            ? read.ToDictionary(pair => pair.Key, pair => pair.Value is { IsKnown: true, Value: null } ? Reading.Unknown<Ticket?>("there is none") : pair.Value)
            : read;
    }

    public Task<IReadOnlyDictionary<TicketId, Reading<TicketActivity>>> ReadActivityAsync(IReadOnlyCollection<TicketId> ids, CancellationToken cancellationToken = default) =>
        ReadEach(
            ids,
            id => new TicketActivity { Notes = [.. notes.Where(note => note.Ticket == id).Select(note => note.Entry)], TimeEntries = [] },
            new TicketActivity { Notes = [], TimeEntries = [] },
            cancellationToken);

    public Task<WriteResult> CreateAsync(TicketDraft draft, SendGate gate, CancellationToken cancellationToken = default) => WriteAsync(
        draft.Account == Account,
        () => tickets.Add(new Ticket
        {
            Id = new TicketId((tickets.Count + 1).ToString(CultureInfo.InvariantCulture)),
            Number = string.Create(CultureInfo.InvariantCulture, $"T{tickets.Count + 1}"),
            Account = Account,
            Key = draft.Key,
            Status = draft.Fields.Status?.Id,
            IsComplete = false,
            Queue = draft.Fields.Queue?.Id,
            CreatorId = Us,
        }),
        gate,
        cancellationToken);

    public Task<WriteResult> AddNoteAsync(TicketNoteDraft draft, SendGate gate, CancellationToken cancellationToken = default) => WriteAsync(
        tickets.Exists(ticket => ticket.Id == draft.Ticket),
        () =>
        {
            Note(draft.Ticket, draft.Text, Us);
            if (how == TicketBreak.NotesChangeTheStatus)
                Change(ticket => ticket.Id == draft.Ticket, ticket => ticket with { Status = "8" });
        },
        gate,
        cancellationToken);

    public Task<WriteResult> CloseAsync(TicketClosing closing, SendGate gate, CancellationToken cancellationToken = default) => WriteAsync(
        tickets.Exists(ticket => ticket.Id == closing.Ticket),
        () => Change(
            ticket => ticket.Id == closing.Ticket || how == TicketBreak.ClosesAll,
            ticket => ticket with { Status = closing.Status.Id, IsComplete = closing.Status.Id == Complete }),
        gate,
        cancellationToken);

    private void Change(Predicate<Ticket> which, Func<Ticket, Ticket> change)
    {
        for (var index = 0; index < tickets.Count; index++)
        {
            if (which(tickets[index]))
                tickets[index] = change(tickets[index]);
        }
    }

    private TicketFieldsResolution Resolve(TicketFields fields) => fields.Queue == "Alerts" || how == TicketBreak.ResolvesAnything
        ? new TicketFieldsResolution
        {
            Fields = new ResolvedTicketFields
            {
                Queue = new TicketChoice("1", "Alerts"),
                Status = new TicketChoice("1", "New"),
                CompleteStatus = new TicketChoice(Complete, "Complete"),
            },
        }
        : new TicketFieldsResolution { Problems = [new TicketFieldProblem(nameof(fields.Queue), fields.Queue, "There is no such queue.", [])] };

    private TicketMatch Match(IEnumerable<Ticket> found)
    {
        Ticket[] ordered =
        [
            .. found.Where(ticket => how != TicketBreak.HidesComplete || !ticket.IsComplete)
                .OrderBy(ticket => how != TicketBreak.PrefersTheOldest && ticket.IsComplete).ThenBy(ticket => ticket.Id.Value),
        ];
        return new TicketMatch { Ticket = ordered.FirstOrDefault(), Others = [.. ordered.Skip(1).Select(ticket => ticket.Id)] };
    }

    private Task<IReadOnlyDictionary<TKey, Reading<T>>> ReadEach<TKey, T>(IReadOnlyCollection<TKey> keys, Func<TKey, T> read, T none, CancellationToken cancellationToken)
        where TKey : notnull
    {
        if (how != TicketBreak.MindsNoCancellation)
            cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult<IReadOnlyDictionary<TKey, Reading<T>>>(keys.ToDictionary(key => key, key => (FailsReads, how) switch
        {
            (true, TicketBreak.FailureIsNone) => Reading.Known(none),
            (true, _) => Reading.Unknown<T>("the server answered 500"),
            _ => Reading.Known(read(key)),
        }));
    }

    private async Task<WriteResult> WriteAsync(bool isThere, Action write, SendGate gate, CancellationToken cancellationToken)
    {
        if (how != TicketBreak.MindsNoCancellation)
            cancellationToken.ThrowIfCancellationRequested();
        if (how != TicketBreak.IgnoresGate)
            await gate.OpenAsync(cancellationToken);
        if (how != TicketBreak.IgnoresDeadline && TimeProvider.System.GetTimestamp() > gate.Deadline)
            return new WriteResult(WriteProof.NotSent, "too late");
        if (!isThere && how != TicketBreak.AcceptsWhatIsNotThere)
            return new WriteResult(WriteProof.Refused, "it does not exist");

        write();
        if (how == TicketBreak.WritesTwice)
            write();
        if (!LosesNextAnswer)
            return new WriteResult(WriteProof.Accepted, "201");

        LosesNextAnswer = false;
        return new WriteResult(how == TicketBreak.EverythingIsRefused ? WriteProof.Refused : WriteProof.Uncertain, "reset while reading the answer");
    }
}
