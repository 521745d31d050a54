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
    public static Finding? Of(JournalEntry entry) => entry switch
    {
        LineEntry line => Of(line),
        KeyedEntry keyed => Of(keyed),
        _ => null,
    };

    private static Finding? Of(LineEntry entry) => entry.State switch
    {
        JournalState.Conflict => Block(
            entry,
            $"{Write(entry)} ended in a conflict: the line shows neither the old nor the new value.",
            $"Look at the line in the target. When its present value is right, accept it with 'journal resolve {entry.Id}'; otherwise correct it there first."),
        JournalState.Sending or JournalState.Sent or JournalState.Unknown => Warn(
            entry,
            Unsettled,
            $"{Write(entry)} may have been written; the line plans nothing until that is settled.",
            "Nothing: the next run waits for the target's own limit and reads the line twice."),
        JournalState.DateTaken => Warn(
            entry,
            DateTaken,
            $"{Write(entry)} was refused, because another change of the line has this date.",
            "Find out who else changes this line. The next plan uses the next free date."),
        JournalState.Refused => Refuse(entry, Write(entry)),
        _ => null,
    };

    private static Finding? Of(KeyedEntry entry) => entry.State switch
    {
        JournalState.Conflict => Block(
            entry,
            $"{Write(entry)} ended in a conflict: what the target shows does not tell whether it was written.",
            $"Look for it in the target. When it is there, accept it with 'journal resolve {entry.Id}'; otherwise give it up with 'journal resolve {entry.Id} --abandon'."),
        JournalState.Sending or JournalState.Sent or JournalState.Unknown => Warn(
            entry,
            Unsettled,
            $"{Write(entry)} may have been written; it is not written again until that is settled.",
            "Nothing: the next run waits for the target's own limit and looks for it twice."),
        JournalState.Refused => Refuse(entry, Write(entry)),
        _ => null,
    };

    private static Finding Block(JournalEntry entry, string text, string fix) =>
        Warn(entry, Conflict, text, fix) with { Severity = FindingSeverity.Blocking };

    private static Finding Refuse(JournalEntry entry, string write) => Warn(
        entry, Refused, $"{write} was refused by the target.", "Remove the cause that the target names; the next run plans the change again.");

    private static Finding Warn(JournalEntry entry, string code, string text, string fix) => new()
    {
        Code = code,
        Severity = FindingSeverity.Warning,
        Subject = entry is LineEntry line ? $"line:{line.Line}" : entry.About,
        Text = text,
        Fix = fix,
        Evidence = entry.Detail,
    };

    private static string Write(LineEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"The change of {(entry.Kind == JournalKind.Units ? "units" : "unit cost")} {LineValue.Before(entry)} → {LineValue.After(entry)} of line {entry.Line} on {entry.EffectiveDate:yyyy-MM-dd}");

    private static string Write(KeyedEntry entry) => entry.Kind switch
    {
        JournalKind.TicketCreate => $"The new ticket for {entry.Subject}",
        JournalKind.TicketClose => $"The end of {entry.Subject}",
        JournalKind.TicketNote or JournalKind.AlertNote => $"The note on {entry.Subject}",
        JournalKind.AlertStatus => $"The status of {entry.Subject}",
        JournalKind.AssetCreate => $"The new asset for {entry.Subject}",
        _ => $"The update of {entry.Subject}",
    };
}
