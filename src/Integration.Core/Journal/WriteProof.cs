namespace Integration.Core.Journal;

/// <summary>What is proven about a write. Anything that is not proof of a refusal is <see cref="Uncertain"/>.</summary>
public enum WriteProof
{
    /// <summary>Nobody can tell whether the write took effect: a time-out, a reset, an answer that is not known.</summary>
    Uncertain,

    /// <summary>The vendor accepted the write.</summary>
    Accepted,

    /// <summary>Not one byte left, or the vendor was too busy to look at it; the same write may be tried again.</summary>
    NotSent,

    /// <summary>The vendor refused because another change has the same line and date.</summary>
    DateTaken,

    /// <summary>The vendor refused with a message that is known to mean that nothing was written.</summary>
    Refused,
}
