namespace Integration.Core.Assets;

/// <summary>Safety limits that a plan must pass before any write. Shares are of the devices that could be read.</summary>
public sealed class AssetGateOptions
{
    /// <summary>Gets or sets the share of devices whose assets may be updated before the whole run stops.</summary>
    /// <value>The default is 0.3.</value>
    public double MaximumUpdatedShare { get; set; } = 0.3;

    /// <summary>Gets or sets the share of devices that may get a new asset before the whole run stops.</summary>
    /// <value>The default is 0.1. A tenant's first plan is held by itself, and does not count.</value>
    public double MaximumCreatedShare { get; set; } = 0.1;

    /// <summary>Gets or sets the share of tenants that could not be read before the whole run stops.</summary>
    /// <value>The default is 0.1.</value>
    public double MaximumUnreadShare { get; set; } = 0.1;

    /// <summary>Gets or sets the number of devices below which the shares do not stop a run.</summary>
    /// <value>The default is 20: five new laptops of fifteen are not an accident.</value>
    public int MinimumDevices { get; set; } = 20;
}
