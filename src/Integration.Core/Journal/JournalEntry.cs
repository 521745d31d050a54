using System.Text.Json.Serialization;

namespace Integration.Core.Journal;

/// <summary>The durable record of one write: a <see cref="LineEntry"/> or a <see cref="KeyedEntry"/>, as its kind says.</summary>
[JsonDerivedType(typeof(LineEntry))]
[JsonDerivedType(typeof(KeyedEntry))]
public abstract record JournalEntry
{
    private protected JournalEntry()
    {
    }

    /// <summary>Gets the entry's number; ascending in order of writing down.</summary>
    [JsonPropertyOrder(-3)]
    public required long Id { get; init; }

    /// <summary>Gets what is written.</summary>
    [JsonPropertyOrder(-2)]
    public required JournalKind Kind { get; init; }

    /// <summary>Gets where the write stands.</summary>
    [JsonPropertyOrder(-1)]
    public required JournalState State { get; init; }

    /// <summary>Gets the run that wrote the entry down.</summary>
    public required string RunId { get; init; }

    /// <summary>Gets the hash of the plan that asked for the write.</summary>
    public required string PlanHash { get; init; }

    /// <summary>Gets why, as the plan said.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets when the entry last changed state.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets what the last change of state rests on: the vendor's answer, the values read, the person and their words.</summary>
    public string? Detail { get; init; }

    /// <summary>Gets what the entry is about, for a person.</summary>
    internal abstract string About { get; }
}
