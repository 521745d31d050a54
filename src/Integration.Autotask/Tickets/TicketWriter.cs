using Autotask.Client;
using Integration.Autotask.Writes;
using Integration.Core.Journal;
using Integration.Core.Ticketing;

namespace Integration.Autotask.Tickets;

/// <summary>Writes tickets, notes and last statuses, each in one request that is never repeated.</summary>
internal sealed class TicketWriter(AutotaskClient client)
{
    public Task<WriteResult> CreateAsync(TicketDraft draft, SendGate gate, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(draft.Account.Value, out var company))
            return Task.FromResult(NotAnId("account", draft.Account.Value));

        var fields = draft.Fields;
        var body = new TicketCreate
        {
            CompanyId = company,
            ExternalId = draft.Key,
            Title = draft.Title,
            Description = draft.Description,
            DueDateTime = draft.DueAt is { } due ? new Optional<DateTimeOffset?>(due) : default,
            QueueId = Id(fields.Queue),
            AssignedResourceId = Id(fields.Resource),
            AssignedResourceRoleId = Id(fields.Role),
            Priority = Id(fields.Priority),
            Status = Id(fields.Status),
            Source = Id(fields.Source),
            IssueType = Id(fields.IssueType),
            SubIssueType = Id(fields.SubIssueType),
            TicketCategory = Id(fields.Category),
        };
        return GatedSend.RunAsync(async (options, token) => await client.Tickets.CreateAsync(body, options, token).ConfigureAwait(false), gate, cancellationToken);
    }

    public Task<WriteResult> AddNoteAsync(TicketNoteDraft draft, SendGate gate, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(draft.Ticket.Value, out var ticket))
            return Task.FromResult(NotAnId("ticket", draft.Ticket.Value));

        var body = new TicketNoteCreate
        {
            TicketId = ticket,
            Title = draft.Title,
            Description = draft.Text,
            NoteType = Id(draft.NoteType),
            Publish = Id(draft.Publish),
        };
        return GatedSend.RunAsync(async (options, token) => await client.TicketNotes.CreateAsync(ticket, body, options, token).ConfigureAwait(false), gate, cancellationToken);
    }

    public Task<WriteResult> CloseAsync(TicketClosing closing, SendGate gate, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(closing.Ticket.Value, out var ticket))
            return Task.FromResult(NotAnId("ticket", closing.Ticket.Value));

        var body = new TicketUpdate { Id = ticket, Status = Id(closing.Status), Resolution = closing.Resolution };
        return GatedSend.RunAsync(
            async (options, token) =>
            {
                await client.Tickets.UpdateAsync(body, options, token).ConfigureAwait(false);
                return ticket;
            },
            gate,
            cancellationToken);
    }

    // What a rule leaves out stays out of the body, so that Autotask's own default applies.
    private static Optional<int?> Id(TicketChoice? choice) => choice is not null && Ids.TryRead(choice.Id, out var id) ? new Optional<int?>(id) : default;

    private static WriteResult NotAnId(string what, string id) => new(WriteProof.Refused, $"Not sent: {what} '{id}' is not an id of Autotask, which are numbers.");
}
