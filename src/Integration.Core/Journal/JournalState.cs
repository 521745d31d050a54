namespace Integration.Core.Journal;

/// <summary>Where a write stands.</summary>
public enum JournalState
{
    /// <summary>Meant to be written; nothing has left us.</summary>
    Intent,

    /// <summary>Durable before the first byte: from here on the write may have left us.</summary>
    Sending,

    /// <summary>The target accepted it; it has not been read back yet.</summary>
    Sent,

    /// <summary>Nobody can tell whether it took effect. Settled by waiting and reading twice.</summary>
    Unknown,

    /// <summary>Read back as written. An end, unless a person finds that what was written under a key is gone.</summary>
    Verified,

    /// <summary>The target shows something that neither the old nor the new value explains, or not what it accepted. Ends only by a person.</summary>
    Conflict,

    /// <summary>A person accepted what the target shows, or gave up a write that cannot be told by it any more. An end.</summary>
    Resolved,

    /// <summary>Proven not to be written, for a reason that is a finding. An end.</summary>
    Refused,

    /// <summary>Proven not to be written, because another change has the same line and date; nothing is planned for that date again. An end.</summary>
    DateTaken,

    /// <summary>Never sent, and replaced by a later plan, stale, or found to be there already. An end.</summary>
    Superseded,
}
