namespace Dots.Client;

/// <summary>
/// The paths of the operations that Dots' guide names without one. Each is relative to <see cref="DotsClientOptions.BaseAddress"/>, may have a query, and
/// is asked for at Dots' support. An operation whose path is not set throws before anything is sent.
/// </summary>
public sealed class DotsPaths
{
    internal const string SerialNumberHole = "{serialNumber}";

    internal const string WarehouseHole = "{warehouseId}";

    /// <summary>Gets or sets the path to the assets with one serial number, with <c>{serialNumber}</c> where that stands.</summary>
    /// <value>The default is null: not known.</value>
    public string? AssetsBySerialNumber { get; set; }

    /// <summary>Gets or sets the path to the custom locations.</summary>
    /// <value>The default is null: not known.</value>
    public string? Locations { get; set; }

    /// <summary>Gets or sets the path to the warehouses.</summary>
    /// <value>The default is null: not known.</value>
    public string? Warehouses { get; set; }

    /// <summary>Gets or sets the path to the assets in one warehouse, with <c>{warehouseId}</c> where its id stands.</summary>
    /// <value>The default is null: not known.</value>
    public string? WarehouseAssets { get; set; }

    internal DotsPaths Copy() => (DotsPaths)MemberwiseClone();

    internal IEnumerable<(string Setting, string? Path, string? Hole)> All() =>
    [
        (nameof(AssetsBySerialNumber), AssetsBySerialNumber, SerialNumberHole),
        (nameof(Locations), Locations, null),
        (nameof(Warehouses), Warehouses, null),
        (nameof(WarehouseAssets), WarehouseAssets, WarehouseHole),
    ];

    internal string? Find(string setting) => All().Single(path => path.Setting == setting).Path;
}
