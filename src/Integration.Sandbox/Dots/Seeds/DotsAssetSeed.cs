namespace Integration.Sandbox.Dots.Seeds;

/// <summary>Describes an asset in Dots.</summary>
public sealed class DotsAssetSeed
{
    /// <summary>Gets the serial number as it was entered; null for none. Several assets may have the same.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Gets technical data by field, for instance <c>model</c>; sizes are in bytes.</summary>
    public IReadOnlyDictionary<string, string> TechnicalData { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the employee it is assigned to, by e-mail address; null for nobody.</summary>
    public string? Assignee { get; init; }

    /// <summary>Gets the warehouse it lies in, by name; null for none.</summary>
    public string? Warehouse { get; init; }

    /// <summary>Gets the date of purchase; null for none.</summary>
    public DateOnly? PurchaseDate { get; init; }
}
