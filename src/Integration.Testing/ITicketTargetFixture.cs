using Integration.Core;
using Integration.Core.Ticketing;

namespace Integration.Testing;

/// <summary>A world behind a ticket target, which you arrange for the contract suite: a test account, a sandbox or a fake server. Each case has its own.</summary>
public interface ITicketTargetFixture : IAsyncDisposable
{
    /// <summary>Gets the target under test.</summary>
    ITicketTarget Target { get; }

    /// <summary>Gets the clock that the target takes its timestamps from.</summary>
    TimeProvider Time { get; }

    /// <summary>Gets an account that may have tickets.</summary>
    AccountId Account { get; }

    /// <summary>Gets fields that the target resolves, as a rule names them, with a status that closes tickets and whatever notes need.</summary>
    TicketFields Fields { get; }

    /// <summary>Adds a note to a ticket as a person would, past the target under test.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Cancels the edit.</param>
    /// <returns>A task that ends when the note shows in reads.</returns>
    Task AddNoteAsync(TicketId ticket, string text, CancellationToken cancellationToken = default);

    /// <summary>Lets every read fail from now on, as when the server answers with an error that nobody has heard of.</summary>
    /// <param name="cancellationToken">Cancels the arrangement.</param>
    /// <returns>False when the world cannot do that; the case that needs it is then left out.</returns>
    Task<bool> FailReadsAsync(CancellationToken cancellationToken = default);

    /// <summary>Lets the next write take effect and loses the answer.</summary>
    /// <param name="cancellationToken">Cancels the arrangement.</param>
    /// <returns>False when the world cannot do that; the cases that need it are then left out.</returns>
    Task<bool> LoseNextAnswerAsync(CancellationToken cancellationToken = default);
}
