namespace Integration.Sandbox.SnipeIt;

/// <summary>A change of who has an asset.</summary>
/// <param name="HardwareId">The asset.</param>
/// <param name="UserName">Whom it was checked out to; null when it was checked in.</param>
/// <param name="At">The sandbox clock's time.</param>
/// <param name="IsByPerson">Whether a person did it in the sandbox's own API, and no request.</param>
public sealed record SandboxAssignment(long HardwareId, string? UserName, DateTimeOffset At, bool IsByPerson);
