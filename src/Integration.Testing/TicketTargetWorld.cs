using Integration.Core;
using Integration.Core.Journal;
using Integration.Core.Ticketing;

namespace Integration.Testing;

/// <summary>The steps of the ticket suite's cases.</summary>
internal sealed class TicketTargetWorld(ITicketTargetFixture fixture, CancellationToken cancellationToken) : TargetWorld(fixture.Time, cancellationToken)
{
    public const string Key = "jc-abcdefghijklmnopqrstuvwxyz234567abcdefgh";

    public const string OtherKey = "jc-bbcdefghijklmnopqrstuvwxyz234567abcdefgh";

    public const string NoteKey = "jcn-abcdefghijklmnopqrstuvwxyz234567";

    public static readonly TicketId Nobody = new("999999999");

    private ResolvedTicketFields? resolved;

    public ITicketTargetFixture Fixture { get; } = fixture;

    public ITicketTarget Target => Fixture.Target;

    public async Task<ResolvedTicketFields> FieldsAsync()
    {
        if (resolved is not null)
            return resolved;

        var answers = await Target.ResolveAsync([Fixture.Fields], Token).ConfigureAwait(false);
        Due.Be(
            answers is [{ Fields: not null, Problems.Count: 0 }],
            $"The fixture's fields are due to be resolved: {string.Join(" ", answers.SelectMany(answer => answer.Problems).Select(problem => $"{problem.Field}: {problem.Text}"))}");
        return resolved = answers[0].Fields!;
    }

    public async Task<Ticket?> FindAsync(string key = Key) => (await MatchAsync(key).ConfigureAwait(false)).Ticket;

    public async Task<TicketMatch> MatchAsync(string key) =>
        Due.Known(await Target.FindByKeysAsync([key], Token).ConfigureAwait(false), key);

    public async Task<Ticket> TicketAsync(string key = Key)
    {
        Due.Prove(await CreateAsync(key).ConfigureAwait(false), "A new ticket", WriteProof.Accepted);
        var found = await FindAsync(key).ConfigureAwait(false);
        Due.Be(found is not null, $"The ticket that was created with key {key} is due to be found by it.");
        return found!;
    }

    public async Task<Ticket> ReadAsync(Ticket ticket)
    {
        var read = Due.Known(await Target.ReadAsync([ticket.Id], Token).ConfigureAwait(false), ticket.Id);
        Due.Be(read is not null, $"Ticket {ticket.Id} is due to exist.");
        return read!;
    }

    public async Task<IReadOnlyList<TicketEntry>> NotesAsync(Ticket ticket) =>
        Due.Known(await Target.ReadActivityAsync([ticket.Id], Token).ConfigureAwait(false), ticket.Id).Notes;

    public async Task NotesOfOursAreAsync(Ticket ticket, int due, string because)
    {
        var notes = await NotesAsync(ticket).ConfigureAwait(false);
        var ours = notes.Count(note => note.Text.Contains(NoteKey, StringComparison.Ordinal));
        Due.Be(ours == due, $"{because}: {due} notes with the key are due on the ticket, and there are {ours}.");
    }

    public async Task<WriteResult> CreateAsync(string key = Key, AccountId? account = null, SendGate? gate = null, CancellationToken? token = null)
    {
        var draft = new TicketDraft
        {
            Key = key,
            Account = account ?? Fixture.Account,
            Title = "Disk space is low",
            Description = $"One line.\nR&D \"x\" <y>\n{key}",
            Fields = await FieldsAsync().ConfigureAwait(false),
        };
        Opened = 0;
        return await Target.CreateAsync(draft, gate ?? Gate(Patience), token ?? Token).ConfigureAwait(false);
    }

    public async Task<WriteResult> AddNoteAsync(TicketId ticket, SendGate? gate = null)
    {
        var fields = await FieldsAsync().ConfigureAwait(false);
        var draft = new TicketNoteDraft
        {
            Ticket = ticket,
            Key = NoteKey,
            Title = "Severity rose",
            Text = $"It is critical now.\n[{NoteKey}]",
            NoteType = fields.NoteType,
            Publish = fields.Publish,
        };
        Opened = 0;
        return await Target.AddNoteAsync(draft, gate ?? Gate(Patience), Token).ConfigureAwait(false);
    }

    public async Task<WriteResult> CloseAsync(Ticket ticket, SendGate? gate = null)
    {
        var fields = await FieldsAsync().ConfigureAwait(false);
        Due.Be(fields.CompleteStatus is not null, $"The fixture's fields are due to name a status that closes tickets.");
        Opened = 0;
        return await Target.CloseAsync(new TicketClosing(ticket.Id, fields.CompleteStatus!, "It resolved itself."), gate ?? Gate(Patience), Token).ConfigureAwait(false);
    }
}
