namespace Integration.Sandbox.SnipeIt.Seeds;

/// <summary>Describes a model of assets in Snipe-IT.</summary>
/// <param name="Name">The name, by which assets refer to it.</param>
/// <param name="Category">The category, by name.</param>
/// <param name="Manufacturer">The manufacturer, by name; null for none.</param>
/// <param name="Number">The model number; null for none.</param>
/// <param name="HasFields">Whether its fieldset holds the seed's custom fields; a model without accepts none of them.</param>
public sealed record HardwareModelSeed(string Name, string Category, string? Manufacturer = null, string? Number = null, bool HasFields = true);
