using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>The ticket target as the journal sees it: tickets are found by their key, notes by the key in their text, an end by what the ticket shows.</summary>
/// <param name="target">The target.</param>
/// <param name="options">Says whose notes do not count.</param>
/// <param name="planned">The writes of the present plan; none where entries are only read back.</param>
/// <param name="notice">Told what was noticed while looking for keys; null when nobody listens.</param>
internal sealed class TicketWrites(
    ITicketTarget target, TicketingOptions options, IEnumerable<TicketingChange> planned, Action<Finding>? notice = null) : IKeyedTarget
{
    private readonly Dictionary<string, CloseTicket> closings =
        planned.OfType<CloseTicket>().ToDictionary(close => close.Key, StringComparer.Ordinal);

    public static IReadOnlyCollection<JournalKind> Kinds { get; } = [JournalKind.TicketCreate, JournalKind.TicketNote, JournalKind.TicketClose];

    public bool Owns(KeyedEntry entry) => Kinds.Contains(entry.Kind);

    public async Task<IReadOnlyDictionary<long, Reading<KeyedState>>> ReadAsync(IReadOnlyCollection<KeyedEntry> entries, CancellationToken cancellationToken)
    {
        var byKind = entries.ToLookup(entry => entry.Kind);
        var states = new Dictionary<long, Reading<KeyedState>>(entries.Count);
        await FindTicketsAsync([.. byKind[JournalKind.TicketCreate]], states, cancellationToken).ConfigureAwait(false);
        await FindNotesAsync([.. byKind[JournalKind.TicketNote]], states, cancellationToken).ConfigureAwait(false);
        await FindEndsAsync([.. byKind[JournalKind.TicketClose]], states, cancellationToken).ConfigureAwait(false);
        return states;
    }

    public Task<WriteResult> SendAsync(KeyedWrite write, SendGate gate, CancellationToken cancellationToken) => write switch
    {
        OpenTicket open => target.CreateAsync(open.Draft, gate, cancellationToken),
        AddNote note => target.AddNoteAsync(note.Draft, gate, cancellationToken),
        CloseTicket close => target.CloseAsync(close.Closing, gate, cancellationToken),
        _ => throw new ArgumentException($"A {write.GetType().Name} is not written to a ticket target.", nameof(write)),
    };

    private async Task FindTicketsAsync(KeyedEntry[] entries, Dictionary<long, Reading<KeyedState>> states, CancellationToken cancellationToken)
    {
        if (entries.Length == 0)
            return;

        string[] keys = [.. entries.Select(entry => entry.Key).Distinct(StringComparer.Ordinal)];
        var found = await target.FindByKeysAsync(keys, cancellationToken).ConfigureAwait(false);
        foreach (var entry in entries)
        {
            var reading = found.GetValueOrDefault(entry.Key);
            if (reading.TryGet(out var match) && match.Others.Count > 0)
                notice?.Invoke(Several(entry, match));

            states[entry.Id] = Then(reading, match => match.Ticket is { } ticket ? Found(ticket.Id) : KeyedState.NotThere);
        }
    }

    private async Task FindNotesAsync(KeyedEntry[] entries, Dictionary<long, Reading<KeyedState>> states, CancellationToken cancellationToken)
    {
        if (entries.Length == 0)
            return;

        var activity = await target.ReadActivityAsync(TicketsOf(entries), cancellationToken).ConfigureAwait(false);
        foreach (var entry in entries)
        {
            var ticket = TicketOf(entry);
            states[entry.Id] = Then(activity.GetValueOrDefault(ticket), written =>
                written.Notes.Any(note => note.Text.Contains(entry.Key, StringComparison.Ordinal)) ? Found(ticket) : KeyedState.NotThere);
        }
    }

    private async Task FindEndsAsync(KeyedEntry[] entries, Dictionary<long, Reading<KeyedState>> states, CancellationToken cancellationToken)
    {
        if (entries.Length == 0)
            return;

        var tickets = await target.ReadAsync(TicketsOf(entries), cancellationToken).ConfigureAwait(false);
        KeyedEntry[] open =
        [
            .. entries.Where(entry => closings.ContainsKey(entry.Key))
                .Where(entry => tickets.GetValueOrDefault(TicketOf(entry)) is { IsKnown: true, Value.IsComplete: false }),
        ];
        var activity = open.Length == 0
            ? new Dictionary<TicketId, Reading<TicketActivity>>()
            : await target.ReadActivityAsync(TicketsOf(open), cancellationToken).ConfigureAwait(false);
        foreach (var entry in entries)
            states[entry.Id] = End(entry, tickets.GetValueOrDefault(TicketOf(entry)), activity);
    }

    private Reading<KeyedState> End(KeyedEntry entry, Reading<Ticket?> reading, IReadOnlyDictionary<TicketId, Reading<TicketActivity>> activity)
    {
        if (!reading.TryGet(out var ticket))
            return Reading.Unknown<KeyedState>(reading.Reason!);

        if (ticket is null)
            return Reading.Known<KeyedState>(new KeyedState.Obstructed("the ticket is gone"));

        if (ticket.IsComplete || ticket.Status == entry.Value)
            return Reading.Known<KeyedState>(Found(ticket.Id));

        // After a restart nobody knows what the ticket looked like; then only its end counts.
        if (!closings.TryGetValue(entry.Key, out var planned))
            return Reading.Known(KeyedState.NotThere);

        if (Untouched.Differs(ticket, planned.Written) is { } differs)
            return Reading.Known<KeyedState>(new KeyedState.Obstructed(differs));

        return Then(activity.GetValueOrDefault(ticket.Id), written =>
            Untouched.Wrote(ticket, written, options.IgnoredCreators) is { } wrote ? new KeyedState.Obstructed(wrote) : KeyedState.NotThere);
    }

    private static Reading<KeyedState> Then<T>(Reading<T> reading, Func<T, KeyedState> state) =>
        reading.TryGet(out var value) ? Reading.Known(state(value)) : Reading.Unknown<KeyedState>(reading.Reason!);

    private static KeyedState.Found Found(TicketId ticket) => new(ticket.Value);

    private static TicketId[] TicketsOf(IEnumerable<KeyedEntry> entries) => [.. entries.Select(TicketOf).Distinct()];

    private static TicketId TicketOf(KeyedEntry entry) => TicketSubject.Ticket(entry.Subject) ?? new TicketId(entry.Subject);

    private static Finding Several(KeyedEntry entry, TicketMatch match) => Findings.SeveralTickets.About(
        entry.Subject, $"Ticket {match.Ticket?.Number} carries the key {entry.Key}, and so do the tickets {string.Join(", ", match.Others)}.");
}
