using Integration.Core.Billing;

namespace Integration.Core.Journal;

/// <summary>A change on its way, with its journal entry.</summary>
internal sealed class PendingChange(Change change, JournalEntry entry)
{
    public Change Change { get; } = change;

    public JournalEntry Entry { get; set; } = entry;

    /// <summary>Gets or sets the outcome; null while the change is on its way.</summary>
    public ChangeOutcome? Outcome { get; set; }

    /// <summary>Gets or sets when the target's answer came, as a timestamp.</summary>
    public long AnsweredAt { get; set; }

    public static JournalEntry Intent(Change change, string runId, string planHash, DateTimeOffset now)
    {
        var (kind, date, from, to) = change switch
        {
            UnitsChange units => (JournalKind.Units, units.EffectiveDate, (decimal)units.From, (decimal)units.To),
            UnitCostChange cost => (JournalKind.UnitCost, DateOnly.FromDateTime(now.UtcDateTime), cost.From, cost.To),
            _ => throw new ArgumentException($"A change of type {change.GetType().Name} cannot be written.", nameof(change)),
        };
        return new JournalEntry
        {
            Id = 0,
            Kind = kind,
            Contract = change.Contract,
            Line = change.Line,
            EffectiveDate = date,
            From = from,
            To = to,
            UnitCost = (change as UnitsChange)?.UnitCost,
            State = JournalState.Intent,
            RunId = runId,
            PlanHash = planHash,
            Reason = change.Reason,
            At = now,
        };
    }
}
