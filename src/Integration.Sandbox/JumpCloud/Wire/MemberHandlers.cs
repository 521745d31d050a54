using System.Text.Json;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>The users and devices of one organization.</summary>
internal sealed class MemberHandlers(JumpCloudWorld world)
{
    public Reply Users(SandboxRequest request) => List(request, organization => organization.Users);

    public Reply Devices(SandboxRequest request) => List(request, organization => organization.Devices);

    private Reply List(SandboxRequest request, Func<SandboxOrganization, IReadOnlyCollection<SandboxMember>> members)
    {
        var organization = world.Find(request.Header("x-org-id")!)!;
        var rows = members(organization);
        var page = ListPage.Of(request).Cut(rows.OrderBy(row => row.Id, StringComparer.Ordinal));
        return JumpCloudReply.List("results", page, rows.Count, (writer, member) => Write(writer, organization, member));
    }

    private static void Write(Utf8JsonWriter writer, SandboxOrganization organization, SandboxMember member)
    {
        writer.WriteStartObject();
        writer.WriteString("_id", member.Id);
        writer.WriteString("organization", organization.Id);
        writer.WriteString("created", member.Created.UtcDateTime);
        if (member.IsDevice)
        {
            writer.WriteString("hostname", member.Name);
            writer.WriteString("displayName", member.Name);
            writer.WriteBoolean("active", true);
            writer.WriteNull("lastContact");
        }
        else
        {
            writer.WriteString("username", member.Name);
            writer.WriteString("email", $"{member.Name}@example.com");
            writer.WriteString("state", member.IsSuspended ? "SUSPENDED" : "ACTIVATED");
            writer.WriteBoolean("suspended", member.IsSuspended);
        }

        writer.WriteEndObject();
    }
}
