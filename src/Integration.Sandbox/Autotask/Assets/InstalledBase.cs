using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Tickets;

namespace Integration.Sandbox.Autotask.Assets;

/// <summary>What holds of configuration items and products beyond their fields: references, the default category, what the server sets.</summary>
internal sealed class InstalledBase(AutotaskWorld world)
{
    private static readonly EntityType Items = EntityTypes.ConfigurationItems;
    private static readonly Field Category = Items["configurationItemCategoryID"];
    private static readonly Field Created = Items["createDate"];
    private static readonly Field CreatedBy = Items["createdByPersonID"];
    private static readonly Field Modified = Items["lastModifiedTime"];
    private static readonly Field ModifiedBy = Items["lastActivityPersonID"];
    private static readonly Field ModifiedByType = Items["lastActivityPersonType"];

    private readonly References references = new(world);

    /// <summary>Completes a row before it is added; rows of other entities are left as they are.</summary>
    /// <exception cref="AutotaskRefusal">A reference is missing or inactive.</exception>
    public void Create(SandboxRow row, IReadOnlyList<FieldChange> changes, long by)
    {
        switch (row)
        {
            case SandboxConfigurationItem:
                row[Category] ??= world.ConfigurationItemCategories.Rows.FirstOrDefault(category => category["isGlobalDefault"] is true)?.Id;
                references.Check(row, changes.Select(change => change.Field));
                row[Created] = world.Now;
                row[CreatedBy] = by;
                Touch(row, by);
                break;
            case SandboxProduct:
                row["createdTime"] = world.Now;
                row["createdByResourceID"] = by;
                break;
        }
    }

    /// <summary>Checks and completes a row that a write has changed.</summary>
    /// <exception cref="AutotaskRefusal">A reference is missing or inactive, or a required field has no value any more.</exception>
    public void Change(SandboxRow row, IReadOnlyList<FieldChange> changes, long by)
    {
        if (row is not (SandboxConfigurationItem or SandboxProduct))
            return;
        var missing = row.Type.Fields.Where(field => field.IsRequired && row[field] is null or "").Select(field => FieldRules.Required(field.Name)).ToArray();
        if (missing.Length > 0)
            throw new AutotaskRefusal(missing);
        if (row is not SandboxConfigurationItem)
            return;
        references.Check(row, changes.Select(change => change.Field));
        Touch(row, by);
    }

    private void Touch(SandboxRow row, long by)
    {
        row[Modified] = world.Now;
        row[ModifiedBy] = by;
        row[ModifiedByType] = ServiceDesk.ResourcePerson;
    }
}
