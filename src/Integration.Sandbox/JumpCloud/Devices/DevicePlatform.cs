namespace Integration.Sandbox.JumpCloud.Devices;

/// <summary>What a device with JumpCloud's agent runs.</summary>
public enum DevicePlatform
{
    /// <summary>Windows.</summary>
    Windows,

    /// <summary>macOS.</summary>
    MacOS,

    /// <summary>Linux.</summary>
    Linux,
}
