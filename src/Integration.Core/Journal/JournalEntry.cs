using Integration.Core.Billing;

namespace Integration.Core.Journal;

/// <summary>The durable record of one write.</summary>
public sealed record JournalEntry
{
    /// <summary>Gets the entry's number; ascending in order of writing down.</summary>
    public required long Id { get; init; }

    /// <summary>Gets what is written.</summary>
    public required JournalKind Kind { get; init; }

    /// <summary>Gets the contract.</summary>
    public required ContractId Contract { get; init; }

    /// <summary>Gets the contract line.</summary>
    public required ContractLineId Line { get; init; }

    /// <summary>Gets the first day with the new units; for a unit cost, the day on which it was planned.</summary>
    public required DateOnly EffectiveDate { get; init; }

    /// <summary>Gets the units or the unit cost before.</summary>
    public required decimal From { get; init; }

    /// <summary>Gets the units or the unit cost after.</summary>
    public required decimal To { get; init; }

    /// <summary>Gets the unit cost before and after, when it travels in the same write as the units.</summary>
    /// <value>Null when it does not, and for an entry of kind <see cref="JournalKind.UnitCost"/>.</value>
    public UnitCostMove? UnitCost { get; init; }

    /// <summary>Gets the units or the unit cost that a person accepted as the new baseline of the line.</summary>
    /// <value>Null when nobody did: the baseline of a Verified entry is then <see cref="To"/>, and a Resolved one was given up and is none.</value>
    public decimal? AcceptedValue { get; init; }

    /// <summary>Gets where the write stands.</summary>
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
}
