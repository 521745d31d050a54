using Integration.Sandbox.JumpCloud.Devices;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire.Devices;

/// <summary>A device as v1 shows it.</summary>
internal readonly record struct SystemRow(SandboxOrganization Organization, SandboxMember Device)
{
    public string DisplayName => Device.DisplayName ?? Device.Name;

    public bool IsActive => Device.Details?.IsActive ?? true;

    /// <summary>The number that all else is derived from which a device has of its own: its id's last six bytes.</summary>
    public string Tail => Device.Id[12..];

    public SandboxMember? PrimaryUser(DeviceDetails details)
    {
        var name = details.PrimaryUser;
        return name is null ? null : Organization.Users.FirstOrDefault(user => user.Name == name);
    }
}
