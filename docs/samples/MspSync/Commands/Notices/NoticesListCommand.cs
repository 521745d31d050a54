using System.CommandLine;
using MspSync.Rendering;

namespace MspSync.Commands.Notices;

internal static class NoticesListCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("list", "List the notices that are not delivered yet, oldest first, and why.");
        common.SetAction(command, async (session, _, cancellationToken) =>
        {
            var store = await session.OpenStoreFileAsync(cancellationToken);
            var pending = await store.Notices.ListAsync(cancellationToken);
            session.Screen.Show(new PendingNoticesDocument(pending), Documents.Default.PendingNoticesDocument, console => PendingNoticesView.Print(console, pending));
            return ExitCode.Done;
        });
        return command;
    }
}
