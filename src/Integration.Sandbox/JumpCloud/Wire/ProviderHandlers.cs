using Integration.Sandbox.Http;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>The provider itself: its organizations by name, its administrators and when their keys expire.</summary>
internal sealed class ProviderHandlers(SandboxJumpCloud jumpCloud)
{
    /// <summary>The administrator whose key it is, who is the author of what comes over the wire.</summary>
    public const string Owner = "owner@sandbox.example";

    public Reply Self(SandboxRequest request) => JumpCloudReply.Object(writer =>
    {
        writer.WriteString("_id", "0ad000000000000000000001");
        if (!jumpCloud.Behavior.IsSingleOrganization)
            writer.WriteString("provider", jumpCloud.ProviderId);
    });

    public Reply Provider(SandboxRequest request)
    {
        jumpCloud.CheckProvider(request);
        return JumpCloudReply.Object(writer =>
        {
            writer.WriteString("id", jumpCloud.ProviderId);
            writer.WriteBoolean("disallowOrgCreation", false);
        });
    }

    public Reply Organizations(SandboxRequest request)
    {
        jumpCloud.CheckProvider(request);
        var rows = ListPage.Of(request).Cut(jumpCloud.World.Organizations.OrderBy(organization => organization.Id, StringComparer.Ordinal));
        return JumpCloudReply.List("results", rows, jumpCloud.World.Organizations.Count, (writer, organization) =>
        {
            if (organization.IsNullRecord)
            {
                writer.WriteNullValue();
                return;
            }

            writer.WriteStartObject();
            writer.WriteString("id", organization.Id);
            writer.WriteString("name", organization.Name);
            if (organization.MaxSystemUsers is { } most)
                writer.WriteNumber("maxSystemUsers", most);
            writer.WriteEndObject();
        });
    }

    public Reply Administrators(SandboxRequest request)
    {
        jumpCloud.CheckProvider(request);
        return JumpCloudReply.List("results", [Owner], 1, (writer, email) =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", "0ad000000000000000000001");
            writer.WriteString("email", email);
            writer.WriteString("roleName", jumpCloud.Behavior.RoleName);
            writer.WriteBoolean("suspended", false);
            writer.WriteBoolean("apiKeyAllowed", jumpCloud.Behavior.IsApiAccessEnabled);
            writer.WriteBoolean("apiKeySet", true);
            writer.WriteStartObject("apiKeyHash");
            writer.WriteString("prefix", "jca_sa");
            if (jumpCloud.Behavior.KeyExpiresAt is { } expires)
            {
                writer.WriteString("createdAt", expires.AddDays(-90).UtcDateTime);
                writer.WriteString("expireAt", expires.UtcDateTime);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }
}
