using System.CommandLine;
using Integration.Core.Assets;

namespace MspSync.Commands.Assets;

/// <summary>The option of the two modes, under the names that Dots gives them.</summary>
internal static class ModeOption
{
    private const string Sync = "sync";
    private const string DownloadAndSync = "download-and-sync";

    public static Option<string?> Create(string otherwise)
    {
        var option = new Option<string?>("--mode")
        {
            Description = $"{Sync} updates assets that exist and creates nothing; {DownloadAndSync} also creates what is missing. {otherwise}",
            HelpName = "MODE",
        };
        option.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, [Sync, DownloadAndSync]);
        return option;
    }

    public static AssetSyncMode? Parse(string? text) =>
        text is null ? null : text.Equals(Sync, StringComparison.OrdinalIgnoreCase) ? AssetSyncMode.Sync : AssetSyncMode.DownloadAndSync;

    /// <summary>The mode as the option takes it.</summary>
    public static string Name(AssetSyncMode mode) => mode == AssetSyncMode.Sync ? Sync : DownloadAndSync;
}
