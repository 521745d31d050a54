using Integration.Sandbox.Http;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>Refuses what names another provider or integration than there is.</summary>
internal static class PortalAccess
{
    public static void CheckProvider(this SandboxJumpCloud jumpCloud, SandboxRequest request)
    {
        jumpCloud.CheckKey();
        if (request.Route("provider") != jumpCloud.ProviderId)
            throw new JumpCloudRefusal(404, "Not Found: provider not found");
    }

    public static void CheckIntegration(this SandboxJumpCloud jumpCloud, SandboxRequest request, string id, bool isThere)
    {
        jumpCloud.CheckKey();
        if (!isThere || request.Route("integration") != id)
            throw new JumpCloudRefusal(404, "Not Found: integration not found");
    }

    public static void CheckAutotask(this SandboxJumpCloud jumpCloud, SandboxRequest request) =>
        jumpCloud.CheckIntegration(request, jumpCloud.AutotaskIntegrationId, jumpCloud.World.Autotask.IsCreated != false);

    // A key of one organization sees nothing of a provider.
    private static void CheckKey(this SandboxJumpCloud jumpCloud)
    {
        if (jumpCloud.Behavior.IsSingleOrganization)
            throw new JumpCloudRefusal(403, "Forbidden");
    }
}
