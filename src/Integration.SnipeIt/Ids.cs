using System.Globalization;
using Integration.Core.Assets;

namespace Integration.SnipeIt;

/// <summary>Snipe-IT's ids are numbers; the engine's are text.</summary>
internal static class Ids
{
    public static bool TryRead(AssetId asset, out long id) => long.TryParse(asset.Value, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;

    public static AssetId Write(long id) => new(id.ToString(CultureInfo.InvariantCulture));
}
