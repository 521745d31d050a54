using System.Globalization;

namespace Integration.Core.Journal;

/// <summary>The findings of the journal. This is the one place of their codes and words.</summary>
internal static class JournalFindings
{
    public const string Conflict = "JRN001";
    public const string Unsettled = "JRN002";
    public const string DateTaken = "JRN003";
    public const string Refused = "JRN004";

    /// <summary>Says what a person should know about an entry as it stands; null when nothing.</summary>
    public static Finding? Of(JournalEntry entry) => entry.State switch
    {
        JournalState.Conflict => new Finding
        {
            Code = Conflict,
            Severity = FindingSeverity.Blocking,
            Subject = Subject(entry),
            Text = $"{Write(entry)} ended in a conflict: the line shows neither the old nor the new value.",
            Fix = $"Look at the line in the target. When its present value is right, accept it with 'journal resolve {entry.Id}'; otherwise correct it there first.",
            Evidence = entry.Detail,
        },
        JournalState.Sending or JournalState.Sent or JournalState.Unknown => new Finding
        {
            Code = Unsettled,
            Severity = FindingSeverity.Warning,
            Subject = Subject(entry),
            Text = $"{Write(entry)} may have been written; the line plans nothing until that is settled.",
            Fix = "Nothing: the next run waits for the target's own limit and reads the line twice.",
            Evidence = entry.Detail,
        },
        JournalState.DateTaken => new Finding
        {
            Code = DateTaken,
            Severity = FindingSeverity.Warning,
            Subject = Subject(entry),
            Text = $"{Write(entry)} was refused, because another change of the line has this date.",
            Fix = "Find out who else changes this line. The next plan uses the next free date.",
            Evidence = entry.Detail,
        },
        JournalState.Refused => new Finding
        {
            Code = Refused,
            Severity = FindingSeverity.Warning,
            Subject = Subject(entry),
            Text = $"{Write(entry)} was refused by the target.",
            Fix = "Remove the cause that the target names; the next run plans the change again.",
            Evidence = entry.Detail,
        },
        _ => null,
    };

    private static string Subject(JournalEntry entry) => $"line:{entry.Line}";

    private static string Write(JournalEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"The change of {(entry.Kind == JournalKind.Units ? "units" : "unit cost")} {LineValue.Before(entry)} → {LineValue.After(entry)} of line {entry.Line} on {entry.EffectiveDate:yyyy-MM-dd}");
}
