using Integration.Sandbox.Dots.Seeds;
using Integration.Sandbox.Seeds;

namespace MspSync.Demo;

/// <summary>Devices with what is wrong with them in real ones, and an account in Dots that knows most of them.</summary>
internal static class SandboxAssets
{
    public static void AddTo(SandboxSeed seed) => seed.Dots = DotsSeed.Believable(seed.DescribeDevices().Select(described => described.Device.Details?.SerialNumber));
}
