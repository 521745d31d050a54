namespace Integration.Core.Notices;

/// <summary>Tells people about findings that opened, changed or closed. Implement it to send mail or chat messages.</summary>
/// <remarks>
/// A notice is kept in the store until it is delivered, and a process that ends in between delivers it again: a notifier may see one twice, under the
/// same <see cref="Notice.Id"/>. Notices reach a notifier one at a time and in order.
/// </remarks>
public interface ISyncNotifier
{
    /// <summary>Gets the name by which the store keeps what is still to be delivered, such as <c>mail</c>. No two notifiers of an integration share one.</summary>
    string Name { get; }

    /// <summary>Delivers a notice.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="cancellationToken">Cancelled after <see cref="NoticeOptions.Timeout"/>, and when the process stops.</param>
    /// <returns>
    /// A task that ends when the notice is delivered. An exception stops no run: the notice is tried again later, with growing pauses, until
    /// <see cref="NoticeOptions.MaximumAge"/>; a <see cref="NoticeNotSentException"/> may say how long to wait.
    /// </returns>
    Task NotifyAsync(Notice notice, CancellationToken cancellationToken = default);
}
