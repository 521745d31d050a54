namespace Integration.Core.Assets;

/// <summary>A field of an asset before and after a write.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Before">The value as the target showed it; null when the field was empty.</param>
/// <param name="After">The value to write. It is never empty: nothing is ever blanked.</param>
public sealed record AssetFieldChange(string Field, string? Before, string After);
