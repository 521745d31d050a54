using System.Text.Json.Nodes;
using Integration.Core.Ticketing;
using MspSync.Rendering;

namespace MspSync.Demo;

/// <summary>Rules of ticketing that work at the sandbox's service desk.</summary>
internal static class SandboxRules
{
    private static readonly TicketingRule[] Rules =
    [
        new() { Name = "Administrators", Categories = { "admin" }, CreateTicket = false },
        new()
        {
            Name = "Serious", Severities = { "critical", "high" }, Resource = "Dana Reyes", Role = "Technician",
            Priority = "High", Status = "New", Source = "JumpCloud", DueDays = 1,
        },
        new()
        {
            Name = "Everything else", Queue = "JumpCloud Alerts",
            Priority = "Medium", Status = "New", Source = "JumpCloud", WriteBack = AlertWriteBack.Note,
        },
    ];

    /// <summary>The rules in the form of the configuration's section Integration.</summary>
    public static JsonObject ToSettings() => new()
    {
        ["ticketing"] = new JsonObject { ["noteType"] = "Alert", ["publish"] = "Internal Users Only", ["rules"] = RuleFields.ToList(Rules) },
    };
}
