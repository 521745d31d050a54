namespace Integration.Core;

/// <summary>Something a person should know or fix.</summary>
public sealed record Finding
{
    /// <summary>Gets the stable code, such as <c>BIL004</c>. Codes are never reused; the guides list ours.</summary>
    public required string Code { get; init; }

    /// <summary>Gets how much it matters.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>Gets what it is about, such as <c>tenant:5f0…</c>, <c>line:8001</c> or <c>connection:target</c>. Code and subject identify a finding over runs.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets what was found, in one sentence. Contains no secret.</summary>
    public required string Text { get; init; }

    /// <summary>Gets what a person does about it.</summary>
    /// <value>Null when nothing needs doing.</value>
    public string? Fix { get; init; }

    /// <summary>Gets what the finding rests on: a vendor's message, a value read.</summary>
    /// <value>Null when the text says it all.</value>
    public string? Evidence { get; init; }

    /// <summary>Gets the code of the finding this one only follows from; reports fold it under that one.</summary>
    /// <value>Null for a cause.</value>
    public string? FollowsFrom { get; init; }
}
