using System.Text.Json;
using Integration.Sandbox.JumpCloud.Devices;

namespace Integration.Sandbox.JumpCloud.Wire.Devices;

/// <summary>A table of System Insights.</summary>
/// <param name="Name">The name, as the path has it.</param>
/// <param name="RowsOf">How many rows a device of a model has in it.</param>
/// <param name="Write">Writes a row's own fields.</param>
internal sealed record InsightsTable(string Name, Func<DeviceModel, int> RowsOf, Action<Utf8JsonWriter, InsightsRow> Write)
{
    /// <summary>Whether rows say when they were collected; those of <c>interface_details</c> do not.</summary>
    public bool HasCollectionTime { get; init; } = true;
}
