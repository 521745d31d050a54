namespace Integration.Sandbox.Dots;

/// <summary>A change of whom an asset in Dots is assigned to. Only people assign: no request can.</summary>
/// <param name="AssetId">The asset.</param>
/// <param name="EmployeeId">The employee; null when it was taken back.</param>
/// <param name="At">The sandbox clock's time.</param>
public sealed record SandboxAssetAssignment(string AssetId, string? EmployeeId, DateTimeOffset At);
