using System.Globalization;
using Integration.Core.Notices;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>The notices that are not delivered yet, oldest first.</summary>
internal static class PendingNoticesView
{
    public static void Print(IAnsiConsole console, IReadOnlyList<PendingNotice> pending)
    {
        if (pending.Count == 0)
        {
            console.WriteLine("Every notice is delivered.");
            return;
        }

        var table = new TextTable(new("Of (UTC)"), new("By", 6), new("Notice", 20), new("Tried"), new("Next (UTC)"));
        foreach (var one in pending)
        {
            table.Add(
                [Words.Of(one.Notice.At), one.Notifier, one.Notice.Title, one.Attempts.ToString(CultureInfo.InvariantCulture), Words.Of(one.NextAt)],
                one.Failure);
        }

        table.Print(console);
    }
}
