using Integration.Autotask;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Dots;
using Integration.SnipeIt;
using Microsoft.Extensions.Configuration;

namespace MspSync.Hosting;

/// <summary>The section Assets: where assets are kept, and the files beside.</summary>
/// <param name="Target">Where assets are kept; without it no command of assets runs.</param>
/// <param name="File">The file of the target Csv.</param>
/// <param name="SupportFile">Where a plan is written to that the target takes no writes of.</param>
internal sealed record AssetSettings(AssetTargetKind? Target, string? File, string? SupportFile)
{
    public const string ModeSetting = "Integration:Assets:Mode";

    private const string Section = "Assets";
    private const string DefaultFile = "assets.csv";
    private const string DefaultSupportFile = "assets-for-support.csv";

    public static AssetSettings Of(IConfiguration settings) => new(
        Enum.TryParse<AssetTargetKind>(settings[$"{Section}:{nameof(Target)}"], ignoreCase: true, out var target) ? target : null,
        settings[$"{Section}:{nameof(File)}"] is { Length: > 0 } file ? file : DefaultFile,
        settings[$"{Section}:{nameof(SupportFile)}"] is { Length: > 0 } support ? support : DefaultSupportFile);

    /// <summary>Gets a value indicating whether nothing is asked of Autotask: who only keeps assets elsewhere needs no account there.</summary>
    public static bool IsWithoutAutotask(IConfiguration settings) =>
        !settings.GetSection("Autotask").Exists() && Of(settings).Target is not (null or AssetTargetKind.Autotask);

    /// <summary>Adds the target that the settings name, if they name one.</summary>
    public IntegrationBuilder AddTo(IntegrationBuilder builder, IConfiguration settings) => Target switch
    {
        AssetTargetKind.Autotask => builder.UseAutotaskAssets(),
        AssetTargetKind.Csv => builder.UseCsvAssetTarget(new CsvAssetTargetOptions { Path = File! }),
        AssetTargetKind.Dots => builder.AddDots(settings.GetSection("Dots")),
        AssetTargetKind.SnipeIt => builder.AddSnipeIt(settings.GetSection("SnipeIt")),
        _ => builder,
    };
}
