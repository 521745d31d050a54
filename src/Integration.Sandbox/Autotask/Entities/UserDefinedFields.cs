namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The fields that this customer has added to the entities that take such.</summary>
internal sealed class UserDefinedFields
{
    private readonly Dictionary<EntityType, List<Field>> fields = [];

    public IReadOnlyList<Field> Of(EntityType type) => fields.GetValueOrDefault(type) ?? [];

    public Field? Find(EntityType type, string name) => fields.GetValueOrDefault(type)?.Find(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public void Add(EntityType type, Field field)
    {
        if (!fields.TryGetValue(type, out var known))
            fields[type] = known = [];
        known.Add(field);
    }
}
