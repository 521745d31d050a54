using Integration.Sandbox.Http;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>Checks the API key, and that <c>x-org-id</c> is there on the routes of an organization and absent on the provider's.</summary>
internal sealed class JumpCloudGate(SandboxJumpCloud jumpCloud, SandboxClock clock, OrganizationRule rule) : IVendorGate
{
    public GateResult Enter(SandboxRequest request)
    {
        if (!IsKeyTaken(request))
            return new GateResult(JumpCloudReply.Message(401, "Unauthorized: api key user not found"));
        var organization = request.Header("x-org-id") ?? OwnOrganization(request);
        if (rule == OrganizationRule.None)
            return organization is null ? new GateResult(CheckRole(request)) : new GateResult(JumpCloudReply.Message(403, "Forbidden: organization ID included on unsupported route"));
        if (rule == OrganizationRule.Several && request.Header("x-provider-id") is { } provider)
        {
            if (provider != jumpCloud.ProviderId)
                return new GateResult(JumpCloudReply.Message(404, "Not Found: provider not found"));
            if (organization is null)
                return default;
        }

        if (organization is null)
            return new GateResult(JumpCloudReply.Message(401, "Unauthorized: no organization selected"));
        return new GateResult(Check(rule == OrganizationRule.One ? [organization] : OrganizationHeader.Ids(request, jumpCloud.Behavior)));
    }

    private bool IsKeyTaken(SandboxRequest request) =>
        request.Header("x-api-key") == jumpCloud.ApiKey && !(jumpCloud.Behavior.KeyExpiresAt <= clock.GetUtcNow())
        && jumpCloud.Behavior is { IsApiAccessEnabled: true } or { KeysOutliveApiAccess: true };

    private Reply? CheckRole(SandboxRequest request) =>
        (request.Pattern.Contains("/integrations", StringComparison.Ordinal) || request.Pattern.Contains("/invoices", StringComparison.Ordinal))
        && !jumpCloud.Behavior.RoleName.Contains("Billing", StringComparison.OrdinalIgnoreCase)
            ? JumpCloudReply.Message(403, "Forbidden")
            : null;

    // A key of one organization needs no header, and sees nothing of a provider.
    private string? OwnOrganization(SandboxRequest request)
    {
        if (!jumpCloud.Behavior.IsSingleOrganization || rule == OrganizationRule.None)
            return null;
        lock (jumpCloud.World.Gate)
        {
            var own = jumpCloud.World.Organizations[0].Id;
            request.BelongsTo(own);
            return own;
        }
    }

    private Reply? Check(string[] ids)
    {
        lock (jumpCloud.World.Gate)
        {
            foreach (var id in ids)
            {
                if (id.Length != 24 || !id.All(char.IsAsciiHexDigit))
                    return JumpCloudReply.Message(400, "Bad Request: malformed organization ID");
                if (jumpCloud.World.Find(id) is null || jumpCloud.Behavior.IsSingleOrganization && id != jumpCloud.World.Organizations[0].Id)
                    return JumpCloudReply.Message(404, "Not Found: organization not found");
            }

            return null;
        }
    }
}
