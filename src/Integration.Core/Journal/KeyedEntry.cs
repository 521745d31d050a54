namespace Integration.Core.Journal;

/// <summary>The durable record of a write that carries a key of its own, so that it is settled by looking for the key.</summary>
public sealed record KeyedEntry : JournalEntry
{
    /// <summary>Gets what the write carries in a field of the vendor by which it is found again, such as a ticket's external id or an asset's serial number.</summary>
    /// <value>Unique per kind where <see cref="JournalKinds.IsWrittenOnce"/> says so.</value>
    public required string Key { get; init; }

    /// <summary>Gets what the write is about, as a finding names its subject: <c>alert:64f…</c>, <c>ticket:81</c>, <c>asset:77</c>. One writer per subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets what the vendor calls what was written.</summary>
    /// <value>Null until it is known, and where a person gave the write up.</value>
    public string? TargetId { get; init; }

    /// <summary>Gets what the vendor shows once the write took effect, in the job's own words.</summary>
    /// <value>Null when being found by its key says it.</value>
    public string? Value { get; init; }

    internal override string About => Subject;
}
