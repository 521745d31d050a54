using System.Globalization;
using Integration.Core;

namespace Integration.Sqlite;

/// <summary>Every finding of the store's check: one code each, never reused. The findings guide shows the same table.</summary>
internal static class CheckFindings
{
    public static Finding Damaged(string path, string evidence) => Of(
        "PRE401", FindingSeverity.Blocking,
        $"The store {path} is damaged.",
        "Restore a backup, and check what the journal's last entries wrote before the next run.",
        evidence);

    public static Finding NotWritable(string path, string evidence) => Of(
        "PRE402", FindingSeverity.Blocking,
        $"The store {path} cannot be written to.",
        "Check the rights of the file and its folder, and the disk's free space and health.",
        evidence);

    public static Finding LittleRoom(string path, long room) => Of(
        "PRE403", FindingSeverity.Warning,
        string.Create(CultureInfo.InvariantCulture, $"The disk of the store {path} has {room / (1024 * 1024)} MB left."),
        "Make room on the disk, or move the store: a run that cannot write down what it is about to do writes nothing.",
        null);

    private static Finding Of(string code, FindingSeverity severity, string text, string fix, string? evidence) => new()
    {
        Code = code,
        Severity = severity,
        Subject = "connection:store",
        Text = text,
        Fix = fix,
        Evidence = evidence,
    };
}
