using Autotask.Client;

namespace Integration.Autotask.Tickets;

/// <summary>The statuses in which nobody works on a ticket any more, as the settings name them.</summary>
/// <param name="client">The connection.</param>
/// <param name="names">Labels or ids; empty for Autotask's own <c>Complete</c>.</param>
internal sealed class CompleteStatuses(AutotaskClient client, IReadOnlyList<string> names)
{
    private static readonly string[] Default = ["Complete"];

    private IReadOnlyList<string> Names => names.Count == 0 ? Default : names;

    /// <exception cref="InvalidOperationException">This tenant has no such status; the message names those it has.</exception>
    public async Task<IReadOnlySet<int>> ReadAsync(CancellationToken cancellationToken)
    {
        var statuses = await client.Picklists.GetAsync(TicketFields.Status, cancellationToken).ConfigureAwait(false);
        try
        {
            return Names.Select(name => statuses.GetId(name)).ToHashSet();
        }
        catch (ArgumentException exception)
        {
            // A person may be about to add the missing label: the next look must not find the list that lacks it.
            client.Picklists.Invalidate("Tickets");
            throw new InvalidOperationException(exception.Message, exception);
        }
    }
}
