namespace Integration.Core.Assets;

/// <summary>What an asset is searched by. A serial number is found whatever its case, and blanks around it do not matter.</summary>
/// <param name="Kind">What the value is.</param>
/// <param name="Value">The value.</param>
public readonly record struct AssetKey(AssetKeyKind Kind, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(Kind == AssetKeyKind.SerialNumber ? "serial number" : "key")} {Value}";
}
