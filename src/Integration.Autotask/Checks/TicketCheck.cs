using Autotask.Client;
using Integration.Autotask.Tickets;
using Integration.Core;

namespace Integration.Autotask.Checks;

/// <summary>Asks Autotask, with as few requests as tell it, whether this connection can file tickets.</summary>
internal sealed class TicketCheck(AutotaskClient client, CompleteStatuses complete, TimeProvider time)
{
    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) =>
        ConnectionCheck.RunAsync(client, time, [CheckTicketsAsync, CheckNotesAsync, CheckStatusesAsync], cancellationToken);

    private async Task<IEnumerable<Finding>> CheckTicketsAsync(CancellationToken cancellationToken)
    {
        var tickets = await client.Tickets.GetInformationAsync(null, cancellationToken).ConfigureAwait(false);
        return
        [
            .. Rights.Missing("create tickets", "Tickets", tickets.CanCreate, tickets.UserAccessForCreate),
            .. Rights.Missing("update tickets", "Tickets", tickets.CanUpdate, tickets.UserAccessForUpdate),
            .. Rights.Missing("read tickets", "Tickets", tickets.CanQuery, tickets.UserAccessForQuery),
        ];
    }

    private async Task<IEnumerable<Finding>> CheckNotesAsync(CancellationToken cancellationToken)
    {
        var notes = await client.TicketNotes.GetInformationAsync(null, cancellationToken).ConfigureAwait(false);
        return Rights.Missing("add notes to tickets", "TicketNotes", notes.CanCreate, notes.UserAccessForCreate);
    }

    private async Task<IEnumerable<Finding>> CheckStatusesAsync(CancellationToken cancellationToken)
    {
        try
        {
            await complete.ReadAsync(cancellationToken).ConfigureAwait(false);
            return [];
        }
        catch (InvalidOperationException exception)
        {
            return [CheckFindings.CompleteStatusUnknown(exception.Message)];
        }
    }
}
