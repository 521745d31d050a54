using System.Collections.ObjectModel;
using Integration.Sandbox.JumpCloud.Devices;

namespace Integration.Sandbox.JumpCloud.World;

/// <summary>A user or a device of an organization.</summary>
public sealed class SandboxMember
{
    internal SandboxMember(string id, string name, bool isDevice, DateTimeOffset created)
    {
        Id = id;
        Name = name;
        IsDevice = isDevice;
        Created = created;
    }

    /// <summary>Gets the id: 24 hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>Gets the user's login name, or the device's host name.</summary>
    public string Name { get; }

    /// <summary>Gets whether this is a device.</summary>
    public bool IsDevice { get; }

    /// <summary>Gets when it was created.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>Gets whether a user is suspended; JumpCloud bills suspended users like others.</summary>
    public bool IsSuspended { get; internal set; }

    /// <summary>Gets what is known of a device beyond its name; null when that is nothing, and for users.</summary>
    public DeviceDetails? Details { get; internal set; }

    /// <summary>Gets the display name that somebody gave to a device; null when it shows its host name.</summary>
    public string? DisplayName { get; internal set; }

    /// <summary>Gets the custom attributes of a device, where a sync may write an asset tag.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; internal set; } = ReadOnlyDictionary<string, string>.Empty;
}
