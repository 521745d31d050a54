using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>The users of one organization.</summary>
internal sealed class MemberHandlers(JumpCloudWorld world)
{
    public Reply Users(SandboxRequest request)
    {
        var organization = world.Find(request.Header("x-org-id")!)!;
        var rows = organization.UsersInOrder;
        return JumpCloudReply.List("results", ListPage.Of(request).Cut(rows), rows.Length, (writer, user) =>
        {
            writer.WriteStartObject();
            writer.WriteString("_id", user.Id);
            writer.WriteString("organization", organization.Id);
            writer.WriteString("created", user.Created.UtcDateTime);
            writer.WriteString("username", user.Name);
            writer.WriteString("email", Email(user));
            writer.WriteString("state", State(user));
            writer.WriteBoolean("suspended", user.IsSuspended);
            writer.WriteEndObject();
        });
    }

    public static string Email(SandboxMember user) => $"{user.Name}@example.com";

    public static string State(SandboxMember user) => user.IsSuspended ? "SUSPENDED" : "ACTIVATED";
}
