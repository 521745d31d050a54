using System.CommandLine;

namespace MspSync.Commands.Assets;

internal static class AssetsCommand
{
    public static Command Create(CommonOptions common) => new("assets", "Keep assets at what devices report, and look at what became of them. Nobody is assigned anything.")
    {
        AssetsConnectCommand.Create(common),
        AssetsPlanCommand.Create(common),
        AssetsSyncCommand.Create(common),
        AssetsReportCommand.Create(common),
    };
}
