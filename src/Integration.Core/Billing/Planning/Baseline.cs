using Integration.Core.Journal;

namespace Integration.Core.Billing;

/// <summary>What our own writes imply for a line's units.</summary>
internal static class Baseline
{
    /// <summary>The units that our settled writes imply for a day; null when there is none.</summary>
    public static int? On(DateOnly day, IEnumerable<LineEntry> entries)
    {
        var written = entries.Where(entry => IsWritten(entry) && entry.EffectiveDate <= day).ToList();
        if (written.Count == 0)
            return null;

        var last = written.MaxBy(entry => (entry.EffectiveDate, entry.Id))!;
        var accepted = written.Where(entry => entry.AcceptedValue is not null).MaxBy(entry => entry.At);
        if (accepted is not null && accepted.At >= last.At)
            return (int)(accepted.AcceptedValue!.Value + Sum(written.Where(entry => entry.At > accepted.At)));

        // A change written later but dated earlier moves the days after it too.
        return (int)(last.To + Sum(written.Where(entry => entry.Id > last.Id)));
    }

    /// <summary>Tells whether an entry's write stands in the target, as read back or accepted by a person.</summary>
    public static bool IsWritten(LineEntry entry) => entry.State == JournalState.Verified || entry.AcceptedValue is not null;

    private static decimal Sum(IEnumerable<LineEntry> entries) => entries.Sum(entry => entry.To - entry.From);
}
