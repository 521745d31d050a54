using System.Globalization;
using Integration.Sandbox.JumpCloud.Devices;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire.Devices;

/// <summary>A row of a System Insights table: the device, and which of its rows it is.</summary>
internal readonly record struct InsightsRow(SandboxMember Device, DeviceDetails Details, int Index)
{
    public DeviceModel Model => Details.Model;

    public string Serial => Details.HardwareSerial ?? Details.SerialNumber ?? "";

    /// <summary>The id's last six bytes, from which whatever a device has of its own is derived.</summary>
    public string Tail => Device.Id[12..];

    public string Uuid => $"0de00000-0000-4000-8000-{Tail}";

    public string Mac => string.Join(':', Enumerable.Range(0, 6).Select(MacByte));

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    // A locally administered address, so that it is nobody's.
    private string MacByte(int place) => place == 0 ? "02" : Device.Id[(12 + place * 2)..(14 + place * 2)];
}
