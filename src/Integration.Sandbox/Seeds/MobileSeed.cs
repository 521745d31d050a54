namespace Integration.Sandbox.Seeds;

/// <summary>Describes a phone or tablet in an organization's MDM.</summary>
/// <param name="Name">The device's name.</param>
/// <param name="IsAndroid">Whether it is in Google's MDM; Apple's otherwise.</param>
/// <param name="SerialNumber">The serial number; null where the MDM does not learn it, as of personal devices.</param>
/// <param name="Model">The model, as people call it.</param>
/// <param name="OsVersion">The version of iOS or Android.</param>
public sealed record MobileSeed(string Name, bool IsAndroid, string? SerialNumber, string Model, string OsVersion);
