namespace Integration.Sandbox.JumpCloud.Alerts;

/// <summary>A status that an alert has had.</summary>
/// <param name="At">From when on.</param>
/// <param name="Status">The status, such as <see cref="AlertStatus.Open"/>.</param>
/// <param name="By">Who set it: the administrator of the API key for one set on the wire; null when the server did.</param>
/// <param name="Remark">The remark that came with it; null when there was none.</param>
public sealed record SandboxAlertChange(DateTimeOffset At, string Status, string? By, string? Remark);
