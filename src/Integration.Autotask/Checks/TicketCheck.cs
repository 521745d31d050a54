using Autotask.Client;
using Integration.Autotask.Tickets;
using Integration.Core;

namespace Integration.Autotask.Checks;

/// <summary>Asks Autotask, with as few requests as tell it, whether this connection can file tickets.</summary>
internal sealed class TicketCheck(AutotaskClient client, CompleteStatuses complete, TimeProvider time)
{
    // What the security level gives where it gives nothing; every other value lets at least some rows be written.
    private const string NoAccess = "None";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) =>
        ConnectionCheck.RunAsync(client, time, [CheckTicketsAsync, CheckNotesAsync, CheckStatusesAsync], cancellationToken);

    private async Task<IEnumerable<Finding>> CheckTicketsAsync(CancellationToken cancellationToken)
    {
        var tickets = await client.Tickets.GetInformationAsync(null, cancellationToken).ConfigureAwait(false);
        return
        [
            .. Missing("create tickets", "Tickets", tickets.CanCreate, tickets.UserAccessForCreate),
            .. Missing("update tickets", "Tickets", tickets.CanUpdate, tickets.UserAccessForUpdate),
            .. Missing("read tickets", "Tickets", tickets.CanQuery, tickets.UserAccessForQuery),
        ];
    }

    private async Task<IEnumerable<Finding>> CheckNotesAsync(CancellationToken cancellationToken)
    {
        var notes = await client.TicketNotes.GetInformationAsync(null, cancellationToken).ConfigureAwait(false);
        return Missing("add notes to tickets", "TicketNotes", notes.CanCreate, notes.UserAccessForCreate);
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

    private static IEnumerable<Finding> Missing(string what, string collection, bool? can, string? access) =>
        can == false || NoAccess.Equals(access, StringComparison.OrdinalIgnoreCase)
            ? [CheckFindings.RightMissing(what, $"The entity information of {collection} gives this user no access for it.")]
            : [];
}
