using Autotask.Client;
using Integration.Autotask.Checks;
using Integration.Autotask.Tickets;
using Integration.Core;
using Integration.Core.Journal;
using Integration.Core.Ticketing;
using Ticket = Integration.Core.Ticketing.Ticket;
using TicketFields = Integration.Core.Ticketing.TicketFields;

namespace Integration.Autotask;

/// <summary>Opens, notes and closes tickets of Autotask's service desk. Safe for concurrent calls.</summary>
/// <remarks>
/// The key of a ticket stands in its external id. Reads take up to 500 ids or keys a request; when a page cannot be read, the tickets of its request are
/// Unknown. Refused credentials, throttling that outlasts the client's retries, and a connection that cannot be made are exceptions (<see cref="AutotaskApiException"/>).
/// </remarks>
public sealed class AutotaskTicketTarget : ITicketTarget
{
    private readonly AutotaskClient client;
    private readonly CompleteStatuses complete;
    private readonly TicketCheck check;
    private readonly TicketReader reader;
    private readonly TicketWriter writer;

    /// <summary>Puts a connection behind the port.</summary>
    /// <param name="client">The connection.</param>
    /// <param name="options">How its tickets are read; null takes the defaults.</param>
    /// <param name="time">Tells how far Autotask's clock is from this machine's; null takes the system's.</param>
    public AutotaskTicketTarget(AutotaskClient client, AutotaskOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        this.client = client;
        complete = new CompleteStatuses(client, [.. (options ?? new AutotaskOptions()).CompleteStatuses]);
        check = new TicketCheck(client, complete, time ?? TimeProvider.System);
        reader = new TicketReader(client, complete);
        writer = new TicketWriter(client);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => check.RunAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TicketFieldsResolution>> ResolveAsync(IReadOnlyList<TicketFields> fields, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var catalogue = new TicketCatalogue(client);
        var answers = new List<TicketFieldsResolution>(fields.Count);
        foreach (var named in fields)
            answers.Add(await new FieldResolver(catalogue, complete).ResolveAsync(named, cancellationToken).ConfigureAwait(false));

        // A person is about to correct the rule or the picklist: the next look must not find what this one kept.
        if (answers.Exists(answer => answer.Problems.Count > 0))
            client.Picklists.Invalidate();

        return answers;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A status of <see cref="AutotaskOptions.CompleteStatuses"/> does not exist in this tenant.</exception>
    public Task<IReadOnlyDictionary<string, Reading<TicketMatch>>> FindByKeysAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) => reader.FindAsync(keys, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A status of <see cref="AutotaskOptions.CompleteStatuses"/> does not exist in this tenant.</exception>
    public Task<IReadOnlyDictionary<TicketId, Reading<Ticket?>>> ReadAsync(
        IReadOnlyCollection<TicketId> tickets, CancellationToken cancellationToken = default) => reader.ReadAsync(tickets, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<TicketId, Reading<TicketActivity>>> ReadActivityAsync(
        IReadOnlyCollection<TicketId> tickets, CancellationToken cancellationToken = default) => reader.ReadActivityAsync(tickets, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> CreateAsync(TicketDraft draft, SendGate gate, CancellationToken cancellationToken = default) =>
        writer.CreateAsync(draft, gate, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> AddNoteAsync(TicketNoteDraft draft, SendGate gate, CancellationToken cancellationToken = default) =>
        writer.AddNoteAsync(draft, gate, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> CloseAsync(TicketClosing closing, SendGate gate, CancellationToken cancellationToken = default) =>
        writer.CloseAsync(closing, gate, cancellationToken);
}
