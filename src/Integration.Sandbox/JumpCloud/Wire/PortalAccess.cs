using Integration.Sandbox.Http;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>Refuses what names another provider or integration than there is.</summary>
internal static class PortalAccess
{
    public static void CheckProvider(this SandboxJumpCloud jumpCloud, SandboxRequest request)
    {
        if (jumpCloud.Behavior.IsSingleOrganization)
            throw new JumpCloudRefusal(403, "Forbidden");
        if (request.Route("provider") != jumpCloud.ProviderId)
            throw new JumpCloudRefusal(404, "Not Found: provider not found");
    }

    public static void CheckAutotask(this SandboxJumpCloud jumpCloud, SandboxRequest request)
    {
        if (request.Route("integration") != jumpCloud.AutotaskIntegrationId || jumpCloud.World.Autotask.IsCreated == false)
            throw new JumpCloudRefusal(404, "Not Found: integration not found");
    }
}
