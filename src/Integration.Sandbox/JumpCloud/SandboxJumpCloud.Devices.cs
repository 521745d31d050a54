using Integration.Sandbox.JumpCloud.Devices;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud;

public sealed partial class SandboxJumpCloud
{
    /// <summary>Enrols a device.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="name">The host name.</param>
    /// <param name="details">What is known of it; null for its name alone.</param>
    /// <exception cref="InvalidOperationException">There is no such organization.</exception>
    public SandboxMember AddDevice(string organizationId, string name, DeviceDetails? details = null) =>
        Edit(organizationId, organization => World.Add(organization, name, isDevice: true, details));

    /// <summary>Lets JumpCloud know something else of a device: another serial number, a later contact.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="details">What is known from now on.</param>
    /// <exception cref="InvalidOperationException">There is no such organization or device.</exception>
    public void DescribeDevice(string organizationId, string deviceId, DeviceDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        Edit(organizationId, organization => Member(organization.DevicesById, deviceId).Details = details);
    }

    /// <summary>Enrols a phone or tablet in MDM. It is no system, and not counted.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="name">The device's name.</param>
    /// <param name="isAndroid">Whether Google's MDM has it; Apple's otherwise.</param>
    /// <param name="serialNumber">The serial number; null where the MDM does not learn it.</param>
    /// <param name="model">The model, as people call it.</param>
    /// <param name="osVersion">The version of iOS or Android.</param>
    /// <exception cref="InvalidOperationException">There is no such organization.</exception>
    public SandboxMobile AddMobile(string organizationId, string name, bool isAndroid, string? serialNumber, string model, string osVersion) =>
        Edit(organizationId, organization => World.AddMobile(organization, name, isAndroid, serialNumber, model, osVersion));
}
