namespace Integration.Core.Billing;

/// <summary>What came or went.</summary>
public enum UsageEventKind
{
    /// <summary>A user was created.</summary>
    UserCreated,

    /// <summary>A user was deleted.</summary>
    UserDeleted,

    /// <summary>A device was added.</summary>
    DeviceCreated,

    /// <summary>A device was removed.</summary>
    DeviceDeleted,
}
