using System.Globalization;

namespace Integration.Sandbox.Dots.World;

/// <summary>An asset in Dots.</summary>
/// <remarks>Change it through the methods of <see cref="SandboxDots"/>: assets are not locked by themselves.</remarks>
public sealed class SandboxDotsAsset
{
    internal SandboxDotsAsset(string id, DateTimeOffset created)
    {
        Id = id;
        Created = Updated = created;
    }

    /// <summary>Gets the id: 24 hexadecimal digits, later assets above earlier ones.</summary>
    public string Id { get; }

    /// <summary>Gets the serial number as it was entered; null when there is none.</summary>
    public string? SerialNumber { get; internal set; }

    /// <summary>Gets the employee it is assigned to, by id; null when it is nobody.</summary>
    public string? AssigneeId { get; internal set; }

    /// <summary>Gets the warehouse it lies in, by id; null when it is in none.</summary>
    public string? WarehouseId { get; internal set; }

    /// <summary>Gets the date of purchase; null when there is none.</summary>
    public DateOnly? PurchaseDate { get; internal set; }

    /// <summary>Gets when it was created.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>Gets when it last changed.</summary>
    public DateTimeOffset Updated { get; internal set; }

    /// <summary>Gets the technical data that are not null, as texts by field: <c>model</c>, <c>memory</c> in bytes, <c>lastContact</c> in UTC.</summary>
    public IReadOnlyDictionary<string, string> TechnicalData =>
        AssetField.All.Where(known => Values[known.Index] is not null).ToDictionary(known => known.Name, known => Text(Values[known.Index]!));

    internal object?[] Values { get; } = new object?[AssetField.All.Length];

    private static string Text(object value) => value is DateTimeOffset time
        ? time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
