namespace Integration.Sandbox.JumpCloud.World;

/// <summary>An error that JumpCloud's own Autotask integration has met.</summary>
/// <param name="At">When it met it.</param>
/// <param name="ErrorType">The kind of error.</param>
/// <param name="Message">What it says.</param>
/// <param name="OrganizationId">The organization it was about.</param>
public sealed record SandboxSyncError(DateTimeOffset At, string ErrorType, string Message, string OrganizationId);
