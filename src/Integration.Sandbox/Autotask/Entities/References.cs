namespace Integration.Sandbox.Autotask.Entities;

/// <summary>Checks that what a write refers to exists and is active.</summary>
internal sealed class References(AutotaskWorld world)
{
    /// <summary>Checks the references among the fields that a write names; an entity that this server lacks is taken on trust.</summary>
    /// <exception cref="AutotaskRefusal">A row is missing or inactive.</exception>
    public void Check(SandboxRow row, IEnumerable<Field> named)
    {
        foreach (var field in named)
        {
            if (field is not ({ Reference: "" } or { IsServerSet: true }) && row[field] is long id && world.Find(field.Reference) is { } table)
                Check(field, table.Find(id));
        }
    }

    public static AutotaskRefusal Invalid(Field field) => new($"Reference value on field: {field.Name} of type: {field.Reference} does not exist or is invalid");

    private static void Check(Field field, SandboxRow? row)
    {
        if (row is null)
            throw field.Reference == "Contact" ? Invalid(field) : new AutotaskRefusal($"Value does not reference an existing entity for {field.Name}.");
        if (!IsActive(row))
            throw Invalid(field);
    }

    private static bool IsActive(SandboxRow row) => row switch
    {
        SandboxContract contract => contract["status"] is 1L,
        _ => row.Type.Find("isActive") is not { } field || row[field] is true or 1L,
    };
}
