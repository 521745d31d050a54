namespace Integration.Sandbox.SnipeIt.World;

/// <summary>Something with an id and a name that assets refer to: a manufacturer, a category, a company.</summary>
internal class CatalogRow(long id, string name)
{
    public long Id => id;

    public string Name => name;
}

internal sealed class StatusLabel(long id, string name, StatusLabelType type) : CatalogRow(id, name)
{
    public StatusLabelType Type => type;

    public string TypeName => type.ToString().ToLowerInvariant();
}

internal sealed class CustomField(long id, string name, string column) : CatalogRow(id, name)
{
    public string Column => column;
}

internal sealed class Fieldset(long id, string name, IReadOnlyList<CustomField> fields) : CatalogRow(id, name)
{
    public IReadOnlyList<CustomField> Fields => fields;

    public bool Has(string column) => fields.Any(field => field.Column == column);
}

internal sealed class HardwareModel(long id, string name) : CatalogRow(id, name)
{
    public string? Number { get; init; }

    public CatalogRow? Manufacturer { get; init; }

    public required CatalogRow Category { get; init; }

    public Fieldset? Fieldset { get; init; }
}

internal sealed class SnipeItUser(long id, string userName) : CatalogRow(id, userName)
{
    public string Email => $"{Name}@example.com";
}
