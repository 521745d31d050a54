using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>Sets an alert's status in the source.</summary>
public sealed record SetAlertStatus : TicketingChange
{
    /// <inheritdoc/>
    public override JournalKind Kind => JournalKind.AlertStatus;

    /// <summary>Gets the status.</summary>
    public required AlertStatusUpdate Update { get; init; }
}
