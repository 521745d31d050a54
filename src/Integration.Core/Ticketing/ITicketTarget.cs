using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>Where incidents are worked on. Implement it to add a PSA; the contract suite of Integration.Testing says whether it is right.</summary>
/// <remarks>
/// A read answers for everything it was asked for: a value, or Unknown with the reason. A failure of the whole connection is an exception.
/// Writes never throw for what the vendor answered; they say what is proven. Implementations are safe for concurrent calls.
/// </remarks>
public interface ITicketTarget
{
    /// <summary>Checks the connection and says what is missing and how to fix it. Writes nothing.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The findings; empty when all is well.</returns>
    Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default);

    /// <summary>Finds the choices that rules name. A resource without a role is a problem that lists that resource's roles.</summary>
    /// <param name="fields">The fields, one item a rule.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>What the target makes of each, in the order given.</returns>
    Task<IReadOnlyList<TicketFieldsResolution>> ResolveAsync(IReadOnlyList<TicketFields> fields, CancellationToken cancellationToken = default);

    /// <summary>Finds tickets by the key that they were created with, in all states.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>A reading for each key asked for.</returns>
    Task<IReadOnlyDictionary<string, Reading<TicketMatch>>> FindByKeysAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default);

    /// <summary>Reads tickets, in pages of the largest allowed size.</summary>
    /// <param name="tickets">The tickets.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>A reading for each ticket asked for; null for one that no longer exists.</returns>
    Task<IReadOnlyDictionary<TicketId, Reading<Ticket?>>> ReadAsync(
        IReadOnlyCollection<TicketId> tickets, CancellationToken cancellationToken = default);

    /// <summary>Reads what was written on tickets. Asked for only before a ticket is closed, and to see whether a note shows.</summary>
    /// <param name="tickets">The tickets.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>A reading for each ticket asked for; one that no longer exists has none, and is Unknown where the target cannot tell.</returns>
    Task<IReadOnlyDictionary<TicketId, Reading<TicketActivity>>> ReadActivityAsync(
        IReadOnlyCollection<TicketId> tickets, CancellationToken cancellationToken = default);

    /// <summary>Creates a ticket, once. Never repeats the request by itself.</summary>
    /// <param name="draft">The ticket.</param>
    /// <param name="gate">Opened after every wait and just before the first byte; nothing is sent when it does not open.</param>
    /// <param name="cancellationToken">Cancels while nothing has been sent.</param>
    /// <returns>What is proven about the write.</returns>
    Task<WriteResult> CreateAsync(TicketDraft draft, SendGate gate, CancellationToken cancellationToken = default);

    /// <summary>Adds a note to a ticket, once. Never repeats the request by itself. A ticket that takes no more notes refuses it; one that takes it stays as it was otherwise.</summary>
    /// <param name="draft">The note.</param>
    /// <param name="gate">Opened after every wait and just before the first byte; nothing is sent when it does not open.</param>
    /// <param name="cancellationToken">Cancels while nothing has been sent.</param>
    /// <returns>What is proven about the write.</returns>
    Task<WriteResult> AddNoteAsync(TicketNoteDraft draft, SendGate gate, CancellationToken cancellationToken = default);

    /// <summary>Gives a ticket its last status and the text of its resolution, once. Never repeats the request by itself.</summary>
    /// <param name="closing">The ticket and how it ends.</param>
    /// <param name="gate">Opened after every wait and just before the first byte; nothing is sent when it does not open.</param>
    /// <param name="cancellationToken">Cancels while nothing has been sent.</param>
    /// <returns>What is proven about the write.</returns>
    Task<WriteResult> CloseAsync(TicketClosing closing, SendGate gate, CancellationToken cancellationToken = default);
}
