namespace Integration.SnipeIt.Rows;

/// <summary>A model of assets. Several may have one name, and several one number.</summary>
internal sealed record AssetModel(long Id, string Name, string? Number, Reference? Manufacturer, Reference? Fieldset) : Reference(Id, Name);
