using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>The alert source as the journal sees it: notes are found by the key in their text, a status by what the alert shows.</summary>
internal sealed class AlertWrites(IAlertSource source) : IKeyedTarget
{
    public static IReadOnlyCollection<JournalKind> Kinds { get; } = [JournalKind.AlertNote, JournalKind.AlertStatus];

    public bool Owns(KeyedEntry entry) => Kinds.Contains(entry.Kind);

    public async Task<IReadOnlyDictionary<long, Reading<KeyedState>>> ReadAsync(IReadOnlyCollection<KeyedEntry> entries, CancellationToken cancellationToken)
    {
        var byKind = entries.ToLookup(entry => entry.Kind);
        var notes = byKind[JournalKind.AlertNote].Any()
            ? await source.ReadNotesAsync(AlertsOf(byKind[JournalKind.AlertNote]), cancellationToken).ConfigureAwait(false)
            : new Dictionary<AlertReference, Reading<IReadOnlyList<string>>>();
        var alerts = byKind[JournalKind.AlertStatus].Any()
            ? await source.ReadAsync(AlertsOf(byKind[JournalKind.AlertStatus]), cancellationToken).ConfigureAwait(false)
            : new Dictionary<AlertReference, Reading<Alert?>>();
        return entries.ToDictionary(entry => entry.Id, entry => entry.Kind == JournalKind.AlertNote
            ? Note(entry, notes.GetValueOrDefault(AlertOf(entry)))
            : Status(entry, alerts.GetValueOrDefault(AlertOf(entry))));
    }

    public Task<WriteResult> SendAsync(KeyedWrite write, SendGate gate, CancellationToken cancellationToken) => write switch
    {
        NoteAlert note => source.AddNoteAsync(note.Note, gate, cancellationToken),
        SetAlertStatus status => source.SetStatusAsync(status.Update, gate, cancellationToken),
        _ => throw new ArgumentException($"A {write.GetType().Name} is not written to an alert source.", nameof(write)),
    };

    private static Reading<KeyedState> Note(KeyedEntry entry, Reading<IReadOnlyList<string>> reading) =>
        !reading.TryGet(out var notes) ? Reading.Unknown<KeyedState>(reading.Reason!)
        : Reading.Known(notes.Any(note => note.Contains(entry.Key, StringComparison.Ordinal)) ? Found(entry) : KeyedState.NotThere);

    // One that has ended is beyond being acknowledged: nothing is left to write, and nobody has to decide about it.
    private static Reading<KeyedState> Status(KeyedEntry entry, Reading<Alert?> reading) =>
        !reading.TryGet(out var alert) ? Reading.Unknown<KeyedState>(reading.Reason!)
        : Reading.Known(
            alert is null ? new KeyedState.Obstructed("the source no longer has the alert")
            : $"{alert.State}" == entry.Value || alert.State == AlertState.Ended ? Found(entry)
            : KeyedState.NotThere);

    private static KeyedState.Found Found(KeyedEntry entry) => new(AlertOf(entry).Id.Value);

    private static AlertReference[] AlertsOf(IEnumerable<KeyedEntry> entries) => [.. entries.Select(AlertOf).Distinct()];

    private static AlertReference AlertOf(KeyedEntry entry) =>
        TicketSubject.Alert(entry.Subject) ?? throw new ArgumentException($"'{entry.Subject}' names no alert.", nameof(entry));
}
