namespace Integration.Sandbox.Seeds;

/// <summary>What is the matter with a device's serial number, or with the device.</summary>
public enum DeviceSituation
{
    /// <summary>Nothing.</summary>
    Ordinary,

    /// <summary>It has no serial number.</summary>
    NoSerial,

    /// <summary>Its serial number is one that firmware leaves where nobody wrote one.</summary>
    JunkSerial,

    /// <summary>Another machine, perhaps of another organization, reports the same serial number.</summary>
    DuplicatedSerial,

    /// <summary>It is a machine that is there twice: enrolled again, the older record silent for weeks.</summary>
    ReEnrolled,

    /// <summary>Its serial number is written with other letters and spaces than in System Insights.</summary>
    SpeltDifferently,

    /// <summary>It is a virtual machine.</summary>
    Virtual,

    /// <summary>System Insights does not collect from it, or not yet.</summary>
    NoInsights,
}
