using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire.Devices;

/// <summary>What a search knows of a system and its list does not: its groups, and its primary user in fields whose names hold a dot.</summary>
internal static class SearchFields
{
    public static readonly SystemField[] All =
    [
        Empty("memberof"),
        OfUser("_id", user => user.Id),
        OfUser("email", MemberHandlers.Email),
        OfUser("department", _ => "Operations"),
        OfUser("location", _ => "Head office"),
        OfUser("costCenter", _ => ""),
        OfUser("jobTitle", _ => ""),
        OfUser("employeeType", _ => ""),
        OfUser("company", _ => ""),
        OfUser("manager", _ => ""),
        OfUser("state", MemberHandlers.State),
        Empty("primarySystemUser.attributes"),
    ];

    private static SystemField OfUser(string name, Func<SandboxMember, string> value) => new($"primarySystemUser.{name}", (writer, row, details) =>
    {
        if (row.PrimaryUser(details) is { } user)
            writer.WriteString($"primarySystemUser.{name}", value(user));
    });

    private static SystemField Empty(string name) => new(name, (writer, _, _) =>
    {
        writer.WriteStartArray(name);
        writer.WriteEndArray();
    });
}
