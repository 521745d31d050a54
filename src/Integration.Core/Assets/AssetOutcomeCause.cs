namespace Integration.Core.Assets;

/// <summary>Why a device was skipped or held, for counting.</summary>
public enum AssetOutcomeCause
{
    /// <summary>None of the causes below; the outcome's reason says it all.</summary>
    None,

    /// <summary>The device reports no serial number.</summary>
    NoSerialNumber,

    /// <summary>The device reports only serial numbers that many devices report.</summary>
    JunkSerialNumber,

    /// <summary>Several devices report the serial number.</summary>
    RepeatsAmongDevices,

    /// <summary>Several assets have the serial number.</summary>
    RepeatsAmongAssets,

    /// <summary>No asset has the serial number, and the mode or the target creates none.</summary>
    NotInTarget,

    /// <summary>The device is a virtual machine that has no asset.</summary>
    VirtualMachine,

    /// <summary>The device's tenant has no account, which an asset needs.</summary>
    NoAccount,

    /// <summary>The asset belongs to another account than the device's tenant, or is another device's.</summary>
    OtherOwner,

    /// <summary>The asset was archived or deleted, or is gone.</summary>
    PutAside,

    /// <summary>Device and asset are linked and have different serial numbers.</summary>
    SerialNumberDiffers,

    /// <summary>The target takes no such write.</summary>
    NotWritable,

    /// <summary>A person has to approve it.</summary>
    NotApproved,

    /// <summary>A person rejected it.</summary>
    Rejected,
}
