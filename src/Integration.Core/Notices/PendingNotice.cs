namespace Integration.Core.Notices;

/// <summary>A notice on its way to one notifier.</summary>
public sealed record PendingNotice
{
    /// <summary>Gets the notice.</summary>
    public required Notice Notice { get; init; }

    /// <summary>Gets the name of the notifier.</summary>
    public required string Notifier { get; init; }

    /// <summary>Gets how often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>Gets when it is tried next.</summary>
    public required DateTimeOffset NextAt { get; init; }

    /// <summary>Gets why the last attempt failed.</summary>
    /// <value>Null before the first.</value>
    public string? Failure { get; init; }
}
