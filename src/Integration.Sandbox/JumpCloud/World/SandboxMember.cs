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
}
