using System.Text.Json.Nodes;

namespace Integration.Sandbox.JumpCloud.World;

/// <summary>A kind of alert for which JumpCloud's own integrations can open tickets, and how its Autotask integration is told to.</summary>
/// <remarks>JumpCloud publishes no list of these: ids, names and descriptions are the sandbox's.</remarks>
internal sealed class TicketableAlert(int id, string alertId, string name, string category, string description)
{
    public int Id => id;

    /// <summary>The text by which a configuration is addressed; the number is only shown.</summary>
    public string AlertId => alertId;

    public string Name => name;

    public string Category => category;

    public string Description => description;

    /// <summary>The configuration as it was last put; null before that.</summary>
    public JsonObject? Configuration { get; set; }

    public static TicketableAlert[] All() =>
    [
        new(1, "0bad0000-0000-4000-8000-0000000000a1", "Device offline", "Devices", "A device has not been seen for a while."),
        new(2, "0bad0000-0000-4000-8000-0000000000a2", "Disk space low", "Devices", "A device's disk is nearly full."),
        new(3, "0bad0000-0000-4000-8000-0000000000a3", "Disk encryption off", "Devices", "A device's disk is not encrypted."),
        new(4, "0bad0000-0000-4000-8000-0000000000a4", "Policy failed", "Policies", "A policy could not be applied to a device."),
        new(5, "0bad0000-0000-4000-8000-0000000000a5", "User locked out", "Users", "A user's account has been locked."),
        new(6, "0bad0000-0000-4000-8000-0000000000a6", "Directory import failed", "Directories", "An import from a directory has failed."),
    ];
}
