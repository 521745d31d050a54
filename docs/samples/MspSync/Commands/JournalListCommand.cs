using System.CommandLine;
using Integration.Core.Journal;
using MspSync.Rendering;

namespace MspSync.Commands;

internal static class JournalListCommand
{
    private static readonly JournalState[] Open =
        [JournalState.Intent, JournalState.Sending, JournalState.Sent, JournalState.Unknown, JournalState.Conflict];

    public static Command Create(CommonOptions common)
    {
        var all = new Option<bool>("--all") { Description = "List ended entries too." };
        var states = new Option<JournalState[]>("--state") { Description = "List entries in this state; may be repeated.", HelpName = "STATE" };
        states.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Enum.GetNames<JournalState>());
        var command = new Command("list", "List the entries that have not ended, oldest first.") { all, states };
        common.SetAction(command, async (session, parsed, cancellationToken) =>
        {
            var store = await session.OpenStoreFileAsync(cancellationToken);
            var wanted = parsed.GetValue(states) is { Length: > 0 } named ? named : parsed.GetValue(all) ? [] : Open;
            var entries = await store.Journal.ListAsync(wanted, cancellationToken);
            session.Screen.Show(new JournalDocument(entries), Documents.Default.JournalDocument, console => JournalView.Print(console, entries));
            return entries.Any(entry => entry.State == JournalState.Conflict) ? ExitCode.Issues : ExitCode.Done;
        });
        return command;
    }
}
