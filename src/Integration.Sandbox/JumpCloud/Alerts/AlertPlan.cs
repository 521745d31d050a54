using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.JumpCloud.Alerts;

/// <summary>A step in an alert's life that has been scheduled.</summary>
internal sealed record AlertPlan(string AlertId, AlertSeed Seed, AlertStep Step);
