using System.CommandLine;

namespace MspSync.Commands.Notices;

internal static class NoticesCommand
{
    public static Command Create(CommonOptions common) => new("notices", "See whether notices arrive, and what is still to be delivered.")
    {
        NoticesTestCommand.Create(common),
        NoticesListCommand.Create(common),
    };
}
