namespace Integration.Core.Billing;

/// <summary>What a link counts.</summary>
public enum UsageCount
{
    /// <summary>Users, suspended ones included.</summary>
    Users,

    /// <summary>Devices.</summary>
    Devices,

    /// <summary>The greater of users and devices, instant by instant.</summary>
    Greater,
}
