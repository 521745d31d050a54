using Autotask.Client;
using Integration.Autotask.Reads;
using Integration.Core;
using Integration.Core.Ticketing;
using Ticket = Integration.Core.Ticketing.Ticket;
using TicketFields = Autotask.Client.TicketFields;
using TicketRow = Autotask.Client.Ticket;

namespace Integration.Autotask.Tickets;

/// <summary>Reads tickets, by id or by the key in their external id, and what was written on them.</summary>
internal sealed class TicketReader(AutotaskClient client, CompleteStatuses complete)
{
    private static readonly AutotaskField<TicketRow>[] Columns =
    [
        TicketFields.Id, TicketFields.TicketNumber, TicketFields.CompanyId, TicketFields.ExternalId, TicketFields.Status, TicketFields.CompletedDate,
        TicketFields.QueueId, TicketFields.AssignedResourceId, TicketFields.Priority, TicketFields.CreatorResourceId,
    ];

    private static readonly AutotaskField<TicketNote>[] NoteColumns =
        [TicketNoteFields.Id, TicketNoteFields.TicketId, TicketNoteFields.Title, TicketNoteFields.Description, TicketNoteFields.CreatorResourceId];

    private static readonly AutotaskField<TimeEntry>[] TimeColumns =
        [TimeEntryFields.Id, TimeEntryFields.TicketId, TimeEntryFields.SummaryNotes, TimeEntryFields.CreatorUserId];

    public async Task<IReadOnlyDictionary<TicketId, Reading<Ticket?>>> ReadAsync(IReadOnlyCollection<TicketId> tickets, CancellationToken cancellationToken)
    {
        if (tickets.Count == 0)
            return new Dictionary<TicketId, Reading<Ticket?>>();

        var isComplete = await complete.ReadAsync(cancellationToken).ConfigureAwait(false);
        var found = await ChunkedRead.ReadAsync(
            Ids.Of(tickets), client.Tickets.ListAsync, ids => TicketFields.Id.In(ids.Select(id => (long)id)), Columns, cancellationToken).ConfigureAwait(false);
        var byId = found.Rows.DistinctBy(row => row.Id).ToDictionary(row => row.Id);
        return Ids.ForEach(tickets, id => found.Unread.TryGetValue(id, out var reason)
            ? Reading.Unknown<Ticket?>(reason)
            : Reading.Known(byId.TryGetValue(id, out var row) ? Of(row, isComplete) : null));
    }

    public async Task<IReadOnlyDictionary<string, Reading<TicketMatch>>> FindAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
            return new Dictionary<string, Reading<TicketMatch>>();

        var isComplete = await complete.ReadAsync(cancellationToken).ConfigureAwait(false);
        var found = await ChunkedRead.ReadAsync(
            keys, client.Tickets.ListAsync, some => TicketFields.ExternalId.In(some), Columns, cancellationToken).ConfigureAwait(false);
        var byKey = found.Rows.DistinctBy(row => row.Id).ToLookup(row => row.ExternalId, StringComparer.OrdinalIgnoreCase);
        return keys.Distinct(StringComparer.Ordinal).ToDictionary(key => key, key => found.Unread.TryGetValue(key, out var reason)
            ? Reading.Unknown<TicketMatch>(reason)
            : Reading.Known(Match(byKey[key].Select(row => Of(row, isComplete)))), StringComparer.Ordinal);
    }

    public async Task<IReadOnlyDictionary<TicketId, Reading<TicketActivity>>> ReadActivityAsync(
        IReadOnlyCollection<TicketId> tickets, CancellationToken cancellationToken)
    {
        var ids = Ids.Of(tickets);
        var notes = await ChunkedRead.ReadAsync(
            ids, client.TicketNotes.ListAsync, some => TicketNoteFields.TicketId.In(some), NoteColumns, cancellationToken).ConfigureAwait(false);
        var times = await ChunkedRead.ReadAsync(
            ids, client.TimeEntries.ListAsync, some => TimeEntryFields.TicketId.In(some), TimeColumns, cancellationToken).ConfigureAwait(false);
        var notesOf = notes.Rows.DistinctBy(row => row.Id).ToLookup(row => row.TicketId, row => new TicketEntry($"{row.Title}\n{row.Description}", Text(row.CreatorResourceId)));
        var timesOf = times.Rows.DistinctBy(row => row.Id).ToLookup(row => row.TicketId, row => new TicketEntry(row.SummaryNotes ?? "", Text(row.CreatorUserId)));
        return Ids.ForEach(tickets, id => (notes.Unread.GetValueOrDefault(id) ?? times.Unread.GetValueOrDefault(id)) is { } reason
            ? Reading.Unknown<TicketActivity>(reason)
            : Reading.Known(new TicketActivity { Notes = [.. notesOf[id]], TimeEntries = [.. timesOf[id]] }));
    }

    private static TicketMatch Match(IEnumerable<Ticket> tickets)
    {
        Ticket[] ordered = [.. tickets.OrderBy(ticket => ticket.IsComplete).ThenBy(ticket => Ids.TryRead(ticket.Id.Value, out var id) ? id : int.MaxValue)];
        return new TicketMatch { Ticket = ordered.FirstOrDefault(), Others = [.. ordered.Skip(1).Select(ticket => ticket.Id)] };
    }

    private static Ticket Of(TicketRow row, IReadOnlySet<int> complete)
    {
        var isComplete = row.Status is { } status && complete.Contains(status);
        return new Ticket
        {
            Id = new TicketId(Ids.Write(row.Id)),
            Number = row.TicketNumber ?? Ids.Write(row.Id),
            Account = new AccountId(row.CompanyId is { } company ? Ids.Write(company) : ""),
            Key = row.ExternalId,
            Status = Text(row.Status),
            IsComplete = isComplete,
            CompletedAt = isComplete ? row.CompletedDate : null,
            Queue = Text(row.QueueId),
            Resource = Text(row.AssignedResourceId),
            Priority = Text(row.Priority),
            CreatorId = Text(row.CreatorResourceId),
        };
    }

    private static string? Text(int? value) => value is { } known ? Ids.Write(known) : null;
}
