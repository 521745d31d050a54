namespace Integration.Core.Notices;

/// <summary>How far a pass came with the notices of one notifier.</summary>
/// <param name="HasDelivered">Something was delivered.</param>
/// <param name="GivenUp">The notice that is given up next; null for none.</param>
/// <param name="Waiting">The notice that the others wait for; null when none is left.</param>
internal sealed record QueueEnd(bool HasDelivered, Notice? GivenUp, PendingNotice? Waiting)
{
    /// <summary>Gets the end of a queue in which nothing was to be done.</summary>
    public static QueueEnd Nothing { get; } = new(HasDelivered: false, GivenUp: null, Waiting: null);
}
