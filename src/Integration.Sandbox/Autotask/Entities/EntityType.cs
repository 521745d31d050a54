namespace Integration.Sandbox.Autotask.Entities;

/// <summary>One entity: its collection, its fields and what the API lets be done with it.</summary>
internal sealed class EntityType
{
    private readonly Dictionary<string, Field> byName;

    public EntityType(string collection, string name, string fields)
    {
        Collection = collection;
        Name = name;
        Fields = [.. fields.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Field.Parse)];
        byName = Fields.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);
    }

    public string Collection { get; }

    public string Name { get; }

    public IReadOnlyList<Field> Fields { get; }

    public bool CanQuery { get; init; } = true;

    public bool CanCreate { get; init; }

    public bool CanUpdate { get; init; }

    public bool CanDelete { get; init; }

    /// <summary>Whether the collection's own route only reads, and a route below a parent writes.</summary>
    public bool IsWrittenBelowParent { get; init; }

    public bool HasUserDefinedFields { get; init; }

    public Field? Find(string name) => byName.GetValueOrDefault(name);

    public Field this[string name] => byName[name];
}
