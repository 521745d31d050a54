using Integration.Sandbox.JumpCloud.Devices;

namespace Integration.Sandbox.Seeds;

/// <summary>A user or device that comes at one time and goes at another.</summary>
/// <param name="Name">The login or host name.</param>
/// <param name="Comes">When it is created; before the clock's start for one that is there already.</param>
/// <param name="Goes">When it is deleted; null when it stays.</param>
/// <param name="IsDevice">Whether it is a device.</param>
public sealed record MemberSeed(string Name, DateTimeOffset Comes, DateTimeOffset? Goes = null, bool IsDevice = false)
{
    /// <summary>Gets what is known of a device; null for its name alone, and for users.</summary>
    public DeviceDetails? Details { get; init; }
}
