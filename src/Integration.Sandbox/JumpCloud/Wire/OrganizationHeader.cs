using Integration.Sandbox.Http;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>Reads the organizations of <c>x-org-id</c> where there may be several.</summary>
internal static class OrganizationHeader
{
    public static string[] Ids(SandboxRequest request, JumpCloudBehavior behavior)
    {
        var lines = request.HeaderLines("x-org-id");
        return behavior.TakesJoinedOrganizations ? [.. lines.SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries)).Distinct()] : [.. lines.Distinct()];
    }
}
