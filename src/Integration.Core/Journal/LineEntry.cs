using Integration.Core.Billing;

namespace Integration.Core.Journal;

/// <summary>The durable record of a write to a contract line: units or a unit cost. It is settled by reading the line.</summary>
public sealed record LineEntry : JournalEntry
{
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

    internal override string About => $"line {Line}";
}
