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
            .. tickets.CanCreate == false ? [CheckFindings.RightMissing("create tickets", "canCreate of Tickets is false.")] : Array.Empty<Finding>(),
            .. tickets.CanUpdate == false ? [CheckFindings.RightMissing("update tickets", "canUpdate of Tickets is false.")] : Array.Empty<Finding>(),
        ];
    }

    private async Task<IEnumerable<Finding>> CheckNotesAsync(CancellationToken cancellationToken)
    {
        var notes = await client.TicketNotes.GetInformationAsync(null, cancellationToken).ConfigureAwait(false);
        return notes.CanCreate == false ? [CheckFindings.RightMissing("add notes to tickets", "canCreate of TicketNotes is false.")] : [];
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
