using System.Text.Json.Nodes;
using Integration.Sandbox.Http;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.JumpCloud.Wire.Integrations;

/// <summary>JumpCloud's own ConnectWise integration: every company has one agreement, with two additions.</summary>
internal sealed class ConnectWiseHandlers(SandboxJumpCloud jumpCloud, SandboxLog log) : PsaHandlers(jumpCloud, jumpCloud.World.ConnectWise, log)
{
    protected override string[] Required => ["companyId", "url", "publicKey", "privateKey"];

    protected override string[] Shown => ["organization", "company", "agreement", "addition"];

    protected override string[] AlertFields => ["shouldCreateTickets", "dueDays", "priority", "source"];

    protected override JsonObject DefaultSettings => new() { ["automaticTicketing"] = false, ["companyTypeIds"] = new JsonArray(1) };

    public Reply CompanyTypes(SandboxRequest request)
    {
        Check(request);
        return Page(request, "records", [new JsonObject { ["id"] = 1, ["name"] = "Client" }, new JsonObject { ["id"] = 2, ["name"] = "Prospect" }]);
    }

    public Reply Agreements(SandboxRequest request)
    {
        Check(request);
        return Page(request, "results", Organizations((_, company) => new JsonObject { ["id"] = $"4{company}", ["companyId"] = company, ["name"] = "Managed Services" }));
    }

    public Reply Additions(SandboxRequest request)
    {
        Check(request);
        var agreement = request.Route("agreement");
        return Page(request, "results", [new JsonObject { ["id"] = $"{agreement}1", ["name"] = "JumpCloud" }, new JsonObject { ["id"] = $"{agreement}2", ["name"] = "Backup" }]);
    }
}
