namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of ResourceServiceDeskRoles, in the words that <see cref="Field.Parse"/> reads.</summary>
internal static class ResourceServiceDeskRoleFields
{
    public const string Text = """
        id          int64
        isActive    bool
        isDefault   bool
        resourceID  int32     -    0      Resource
        roleID      int32     -    0      Role
        """;
}
