namespace Integration.Core.Assets;

/// <summary>The value of one field of an asset.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Text">The value as text, never empty.</param>
public readonly record struct AssetValue(string Field, string Text);
