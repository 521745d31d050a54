using Integration.Core.Billing;
using Integration.Core.Journal;

namespace Integration.Core.Reports;

/// <summary>A write to a contract line, with why and who allowed it.</summary>
public sealed record ReportedWrite
{
    /// <summary>Gets the number of the journal's entry.</summary>
    public required long Entry { get; init; }

    /// <summary>Gets what was written: <see cref="JournalKind.Units"/> or <see cref="JournalKind.UnitCost"/>.</summary>
    public required JournalKind Kind { get; init; }

    /// <summary>Gets the first day with the new units; for a unit cost on its own, the day on which it was planned.</summary>
    public required DateOnly EffectiveDate { get; init; }

    /// <summary>Gets the units, or for <see cref="JournalKind.UnitCost"/> the cost of one unit, before.</summary>
    public required decimal From { get; init; }

    /// <summary>Gets the units, or for <see cref="JournalKind.UnitCost"/> the cost of one unit, after.</summary>
    public required decimal To { get; init; }

    /// <summary>Gets the unit cost that travelled in the same write as units.</summary>
    /// <value>Null when none did.</value>
    public UnitCostMove? UnitCost { get; init; }

    /// <summary>Gets where the write stands; only <see cref="JournalState.Verified"/> was read back as written.</summary>
    public required JournalState State { get; init; }

    /// <summary>Gets when the write left us.</summary>
    /// <value>Null when it did not leave us, because its date was taken.</value>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Gets why, as the plan said.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets what the present state rests on.</summary>
    /// <value>Null when nothing was said.</value>
    public string? Detail { get; init; }

    /// <summary>Gets the hash of the plan that asked for the write.</summary>
    public required string PlanHash { get; init; }

    /// <summary>Gets who approved the write, by itself or with its plan.</summary>
    /// <value>Null when no person did: every gate let the change pass. Also null for a unit cost on its own whose plan is gone (<see cref="Storage.RetentionOptions.Records"/>).</value>
    public string? ApprovedBy { get; init; }

    /// <summary>Gets when it was approved.</summary>
    /// <value>Null without an approval.</value>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Gets why it was approved, in the person's words.</summary>
    /// <value>Null when nothing was said.</value>
    public string? ApprovedBecause { get; init; }
}
