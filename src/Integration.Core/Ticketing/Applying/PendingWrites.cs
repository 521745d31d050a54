using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>What becomes of an episode when the write that it waits for has ended.</summary>
internal static class PendingWrites
{
    /// <summary>The write stands in the target or the source.</summary>
    /// <param name="episode">An episode that waits for a write.</param>
    /// <param name="targetId">What the vendor calls what was written.</param>
    public static Episode Commit(Episode episode, string? targetId)
    {
        var pending = episode.Pending!;
        var standing = pending.Standing;
        return episode with
        {
            Pending = null,
            Standing = pending.Kind == JournalKind.TicketCreate && targetId is not null ? standing with { Ticket = new TicketId(targetId) } : standing,
        };
    }

    /// <summary>Nothing was written; the next plan decides anew.</summary>
    public static Episode Drop(Episode episode) => episode with { Pending = null };

    /// <summary>Nothing was written, because the vendor refused.</summary>
    public static Episode Refuse(Episode episode, DateTimeOffset at, string detail) => episode with
    {
        Pending = null,
        Standing = episode.Standing with { Refused = new WriteRefusal(episode.Pending!.Kind, at, detail) },
    };
}
