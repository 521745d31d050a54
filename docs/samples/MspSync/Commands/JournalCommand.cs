using System.CommandLine;

namespace MspSync.Commands;

internal static class JournalCommand
{
    public static Command Create(CommonOptions common) => new("journal", "Look at the durable record of every write, and end a Conflict.")
    {
        JournalListCommand.Create(common),
        JournalResolveCommand.Create(common),
    };
}
