using Integration.Core.Runs;

namespace Integration.Core.Assets;

/// <summary>Settings of the assets job.</summary>
public sealed class AssetOptions
{
    /// <summary>Gets or sets what a sync may do in the target.</summary>
    /// <value>The default is <see cref="AssetSyncMode.Sync"/>, which creates nothing.</value>
    public AssetSyncMode Mode { get; set; } = AssetSyncMode.Sync;

    /// <summary>Gets or sets how fields are filled, beyond the defaults of <see cref="AssetFields"/>.</summary>
    /// <value>The default is empty: every field that device and target both know follows the device, except <see cref="AssetFields.Name"/>, which the target owns.</value>
    public IList<AssetFieldOptions> Fields { get; set; } = [];

    /// <summary>Gets or sets which serial numbers identify nothing.</summary>
    /// <value>The default adds none to those that the engine knows.</value>
    public AssetSerialOptions SerialNumbers { get; set; } = new();

    /// <summary>Gets or sets a value indicating whether a device without a usable serial number gets an asset, found again by its key.</summary>
    /// <value>The default is false. True has an effect only in <see cref="AssetSyncMode.DownloadAndSync"/>, and for a target with a <see cref="AssetTargetCapabilities.KeyField"/>.</value>
    public bool CreateWithoutSerialNumber { get; set; }

    /// <summary>Gets or sets a value indicating whether a virtual machine gets an asset. One that exists is updated in any case.</summary>
    /// <value>The default is false. True has an effect only in <see cref="AssetSyncMode.DownloadAndSync"/>, and for a target with a <see cref="AssetTargetCapabilities.KeyField"/>.</value>
    public bool CreateVirtualMachines { get; set; }

    /// <summary>Gets or sets when the source's credentials expire, where the source does not say it itself. A finding warns 30, 14, 7 and 1 days before.</summary>
    /// <value>The default is null: never, or not known.</value>
    public DateTimeOffset? KeyExpiresAt { get; set; }

    /// <summary>Gets or sets what must hold before a change is written without a person's approval.</summary>
    /// <value>The default has the limits that <see cref="AssetGateOptions"/> documents.</value>
    public AssetGateOptions Gates { get; set; } = new();

    /// <summary>Gets or sets how changes are approved.</summary>
    /// <value>The default is <see cref="ApprovalMode.ByHash"/>. A tenant's first plan waits for a person in either mode.</value>
    public ApprovalMode Approval { get; set; } = ApprovalMode.ByHash;

    /// <summary>Gets or sets which changes that pass every gate need no person where <see cref="Approval"/> is <see cref="ApprovalMode.Automatic"/>.</summary>
    /// <value>The default sets no bound of its own: every change that passes the gates.</value>
    public AssetAutoApprovalOptions AutoApproval { get; set; } = new();

    /// <summary>Gets or sets how long a saved plan may be applied, and how long an approval holds for the same change in later plans.</summary>
    /// <value>The default is 24 hours.</value>
    public TimeSpan PlanLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The same settings without those that only decide whether a plan needs a person.</summary>
    internal AssetOptions ForPlanning()
    {
        var copy = (AssetOptions)MemberwiseClone();
        (copy.Gates, copy.Approval, copy.AutoApproval, copy.PlanLifetime, copy.KeyExpiresAt) = (new(), default, new(), default, null);
        return copy;
    }

    /// <summary>The same settings in another mode.</summary>
    internal AssetOptions In(AssetSyncMode mode)
    {
        var copy = (AssetOptions)MemberwiseClone();
        copy.Mode = mode;
        return copy;
    }
}
