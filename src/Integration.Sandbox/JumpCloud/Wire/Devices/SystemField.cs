using System.Text.Json;
using Integration.Sandbox.JumpCloud.Devices;

namespace Integration.Sandbox.JumpCloud.Wire.Devices;

/// <summary>A field of a system, which a caller can ask for by name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Write">Writes name and value; not called for a device of which only the name is known.</param>
internal sealed record SystemField(string Name, Action<Utf8JsonWriter, SystemRow, DeviceDetails> Write);
