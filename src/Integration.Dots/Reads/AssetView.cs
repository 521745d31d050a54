using System.Text.Json;
using Dots.Client;
using Integration.Core.Assets;
using Asset = Integration.Core.Assets.Asset;

namespace Integration.Dots.Reads;

/// <summary>Shows what Dots answers as the engine knows assets.</summary>
internal static class AssetView
{
    private static readonly IReadOnlyCollection<string> AllButModel = [.. TechnicalData.Names.Where(name => name != AssetFields.Model)];

    public static Asset Of(PartnerAsset asset) => new()
    {
        Id = new AssetId(asset.Id),
        SerialNumber = asset.SerialNumber,
        Name = asset.Name,
        Assignee = asset.AssigneeId,
        Values = TechnicalData.Read(asset),
    };

    /// <summary>What the public API shows: of the technical data the model alone, and that only where it is a text.</summary>
    public static Asset Of(global::Dots.Client.Asset asset)
    {
        var model = asset.Model is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        return new Asset
        {
            Id = new AssetId(asset.Id),
            SerialNumber = asset.SerialNumber,
            Values = AssetValues.Of((AssetFields.Model, model)),
            LeftOut = model is null ? TechnicalData.Names : AllButModel,
        };
    }
}
