namespace Integration.SnipeIt.Rows;

/// <summary>The custom fields that assets of some models have. A write that names another column is refused whole.</summary>
internal sealed record Fieldset(long Id, string Name, IReadOnlyList<CustomField> Fields) : Reference(Id, Name);
