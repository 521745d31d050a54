namespace Integration.Core.Assets;

/// <summary>The id of an asset; not the tag that people know it by.</summary>
/// <param name="Value">The id as the target writes it.</param>
public readonly record struct AssetId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
