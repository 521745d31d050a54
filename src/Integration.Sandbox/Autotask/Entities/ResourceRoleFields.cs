namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of ResourceRoles, in the words that <see cref="Field.Parse"/> reads.</summary>
internal static class ResourceRoleFields
{
    public const string Text = """
        id            int64
        departmentID  int64
        isActive      bool
        queueID       int64
        resourceID    int64     -    0      Resource
        roleID        int64     -    0      Role
        """;
}
