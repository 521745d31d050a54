using Integration.Core.Journal;
using Integration.Core.Mapping;

namespace Integration.Core.Ticketing;

/// <summary>Where alerts come from. Implement it to make tickets of another product's alerts.</summary>
/// <remarks>
/// A failure that concerns one tenant or alert is data: an Unknown reading. A failure of the whole connection (credentials, address) is an exception.
/// Writes never throw for what the vendor answered; they say what is proven. Implementations are safe for concurrent calls.
/// </remarks>
public interface IAlertSource
{
    /// <summary>Gets the prefix of the keys that tickets and notes carry, such as <c>jc</c>: two to four lower-case letters that no other source has, and that never change.</summary>
    string KeyPrefix { get; }

    /// <summary>Checks the connection and says what is missing and how to fix it. Writes nothing.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The findings; empty when all is well.</returns>
    Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the tenants whose alerts can be read. Asked for far less often than <see cref="ReadAsync(AlertRead, CancellationToken)"/>.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The tenants that could be listed, and whether that is all of them.</returns>
    Task<TenantSweep> ListTenantsAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the alerts of tenants as they stand now, in pages of the largest allowed size.</summary>
    /// <param name="read">What to read.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>What was read, tenant by tenant.</returns>
    Task<AlertSweep> ReadAsync(AlertRead read, CancellationToken cancellationToken = default);

    /// <summary>Reads when an alert's condition was noticed. Asked for once for each new episode, whose opening time follows from it.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The instants in any order, empty when the source keeps none; Unknown when they could not be read.</returns>
    Task<Reading<IReadOnlyList<DateTimeOffset>>> ReadOccurrencesAsync(AlertReference alert, CancellationToken cancellationToken = default);

    /// <summary>Reads single alerts, to see whether a status that was written shows.</summary>
    /// <param name="alerts">The alerts.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>A reading for each alert asked for; null for one that the source no longer has.</returns>
    Task<IReadOnlyDictionary<AlertReference, Reading<Alert?>>> ReadAsync(
        IReadOnlyCollection<AlertReference> alerts, CancellationToken cancellationToken = default);

    /// <summary>Reads the texts of alerts' notes, to see whether a note that was written shows.</summary>
    /// <param name="alerts">The alerts.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>A reading for each alert asked for: the texts of all its notes.</returns>
    Task<IReadOnlyDictionary<AlertReference, Reading<IReadOnlyList<string>>>> ReadNotesAsync(
        IReadOnlyCollection<AlertReference> alerts, CancellationToken cancellationToken = default);

    /// <summary>Adds a note to an alert, once. Never repeats the request by itself.</summary>
    /// <param name="note">The note.</param>
    /// <param name="gate">Opened after every wait and just before the first byte; nothing is sent when it does not open.</param>
    /// <param name="cancellationToken">Cancels while nothing has been sent.</param>
    /// <returns>What is proven about the write.</returns>
    Task<WriteResult> AddNoteAsync(AlertNote note, SendGate gate, CancellationToken cancellationToken = default);

    /// <summary>Sets an alert's status, once. Never repeats the request by itself.</summary>
    /// <param name="update">The status.</param>
    /// <param name="gate">Opened after every wait and just before the first byte; nothing is sent when it does not open.</param>
    /// <param name="cancellationToken">Cancels while nothing has been sent.</param>
    /// <returns>What is proven about the write.</returns>
    Task<WriteResult> SetStatusAsync(AlertStatusUpdate update, SendGate gate, CancellationToken cancellationToken = default);

    /// <summary>Reads the rules of the source's own ticketing, to begin from them. Writes nothing.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>
    /// The rules, each with a name of its own. One whose match the source does not tell for certain has <see cref="TicketingRule.IsUnverified"/> set.
    /// Empty when the source has no ticketing of its own; Unknown when they could not be read.
    /// </returns>
    Task<Reading<IReadOnlyList<TicketingRule>>> ListConfiguredRulesAsync(CancellationToken cancellationToken = default);
}
