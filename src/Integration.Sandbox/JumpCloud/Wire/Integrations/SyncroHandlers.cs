using System.Globalization;
using System.Text.Json.Nodes;
using Integration.Sandbox.Http;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.JumpCloud.Wire.Integrations;

/// <summary>JumpCloud's own Syncro integration: every company has one recurring invoice, with one line. A mapping shows nothing of what it bills.</summary>
internal sealed class SyncroHandlers(SandboxJumpCloud jumpCloud, SandboxLog log) : PsaHandlers(jumpCloud, jumpCloud.World.Syncro, log)
{
    protected override string[] Required => ["subdomain", "apiToken"];

    protected override string[] Shown => ["organization", "company"];

    protected override string[] AlertFields => ["shouldCreateTickets", "dueDays", "problemType", "priority", "status", "userId", "username"];

    protected override JsonObject DefaultSettings => new() { ["automaticTicketing"] = false };

    public Reply BillingOptions(SandboxRequest request)
    {
        Check(request);
        var schedules = Organizations((organization, company) =>
        {
            var number = int.Parse(company, CultureInfo.InvariantCulture);
            return new JsonObject { ["label"] = $"{organization.Name} monthly", ["value"] = number, ["lines"] = new JsonArray(Labeled("JumpCloud", number + 100_000)) };
        });
        return Unpaged("options", [new JsonObject { ["name"] = "schedule", ["values"] = new JsonArray([.. schedules]) }]);
    }
}
