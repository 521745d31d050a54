using Integration.Core.Journal;
using Integration.Core.Storage;
using Integration.Core.Ticketing;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Notices;

/// <summary>Writes the tickets of notices through the journal, one write at a time. Entries are told from those of alerts by their keys.</summary>
internal sealed class NoticeTicketWrites(ISyncStore store, ITicketTarget target, IntegrationOptions options, TimeProvider time, ILogger logger)
{
    private const string Prefix = "ntc";

    private readonly KeyedSettler settler = new(store, new Own(new TicketWrites(target, options.Ticketing, [])), options.Journal, time, logger);

    public static TicketKeys Keys { get; } = new(Prefix);

    /// <summary>The key of a ticket: the same notice always opens the same one.</summary>
    public static string KeyOf(string noticeId) => $"{Prefix}-{KeyHash.Of("ticket", noticeId)}";

    /// <summary>Finds out what became of what an earlier process left open.</summary>
    public Task SettleAsync(CancellationToken cancellationToken) => settler.SettleAsync(cancellationToken);

    /// <summary>Writes once. What stands there already is not written again.</summary>
    public async Task<WriteOutcome<KeyedWrite>> ApplyAsync(TicketingChange write, string noticeId, CancellationToken cancellationToken)
    {
        var own = new Own(new TicketWrites(target, options.Ticketing, [write]));
        var outcomes = await new KeyedApplier(store, own, options.Journal, time, logger)
            .ApplyAsync([write], noticeId, noticeId, progress: null, cancellationToken).ConfigureAwait(false);
        return outcomes[0];
    }

    private sealed class Own(TicketWrites inner) : IKeyedTarget
    {
        public bool Owns(KeyedEntry entry) => inner.Owns(entry) && entry.Key.StartsWith(Prefix, StringComparison.Ordinal);

        public Task<IReadOnlyDictionary<long, Reading<KeyedState>>> ReadAsync(IReadOnlyCollection<KeyedEntry> entries, CancellationToken cancellationToken) =>
            inner.ReadAsync(entries, cancellationToken);

        public Task<WriteResult> SendAsync(KeyedWrite write, SendGate gate, CancellationToken cancellationToken) => inner.SendAsync(write, gate, cancellationToken);
    }
}
