namespace Integration.Core.Journal;

/// <summary>One write of a plan that carries a key of its own, by which it is found again. A job's typed changes derive from it and carry what is sent.</summary>
public abstract record KeyedWrite
{
    private protected KeyedWrite()
    {
    }

    /// <summary>Gets what is written: a kind that <see cref="JournalKinds.IsKeyed"/>.</summary>
    public abstract JournalKind Kind { get; }

    /// <summary>Gets what the write carries in a field of the vendor by which it is found again.</summary>
    public required string Key { get; init; }

    /// <summary>Gets what the write is about, as a finding names its subject: <c>alert:64f…</c>, <c>ticket:81</c>, <c>asset:77</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets what the vendor shows once the write took effect, in the job's own words.</summary>
    /// <value>Null when being found by its key says it.</value>
    public string? Value { get; init; }

    /// <summary>Gets why, as a sentence that a person understands.</summary>
    public required string Reason { get; init; }
}
